/** Expansions of the question's words. */
export function aliasesOf(_question: string): readonly string[] {
  return [];
}
