/** A law's name for comparison: spacing, interpuncts (ㆍ · ・) and letter case do not tell laws apart. */
export function comparableName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s·ㆍ・･‧∙⋅]/g, '')
    .toLowerCase();
}

export function isSameLaw(left: string, right: string): boolean {
  return comparableName(left) === comparableName(right);
}

/** A name as a folder or file name that every system takes. */
export function fileSafe(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return safe.slice(0, 70) || '_';
}
