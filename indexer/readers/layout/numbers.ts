/** Numbers of a text and how often each stands in it; marks of thousands do not count. */
export function countNumbers(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.normalize('NFKC').matchAll(/\d+/g)) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** Whether two readings of a page hold the same digits. Spaces may part a number in one of them. */
export function sameNumbers(one: string, other: string): boolean {
  const [left, right] = [countNumbers(one), countNumbers(other)];
  const same =
    left.size === right.size && [...left].every(([key, count]) => right.get(key) === count);
  return same || sortedDigits(one) === sortedDigits(other);
}

function sortedDigits(text: string): string {
  const digits = text.normalize('NFKC').match(/\d/g) ?? [];
  return digits.toSorted().join('');
}
