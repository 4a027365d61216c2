import { z } from 'zod';
import { readJsonLines } from './json-lines.ts';

const claimSchema = z.object({
  id: z.string(),
  passage: z.string(),
  claim: z.string(),
  label: z.enum(['supported', 'unsupported']),
  perturbation: z.string().nullable().default(null),
  style: z.string().nullable().default(null),
  /** Claims of one passage. */
  pair: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;

/** Reads claims with their passages (JSON Lines). @throws JichimError naming the line that is wrong */
export function readClaims(path: string): Promise<readonly Claim[]> {
  return readJsonLines(path, claimSchema);
}

export interface JudgedClaim
  extends Pick<Claim, 'id' | 'label' | 'perturbation' | 'style' | 'pair'> {
  readonly status: 'supported' | 'unsupported';
  readonly checks: readonly { readonly check: string; readonly reason: string }[];
}

export interface ClaimScores {
  /** Share of the unsupported claims that were withheld. */
  readonly unsupportedCaught: number;
  /** Share of the supported claims that were let through. */
  readonly supportedPassed: number;
}

export interface ClaimReport {
  readonly overall: ClaimScores & {
    /** Share of the passages whose claims were all judged right. */
    readonly pairsRight: number;
  };
  readonly counts: {
    readonly supported: number;
    readonly unsupported: number;
    readonly pairs: number;
  };
  readonly byPerturbation: Readonly<
    Record<string, { readonly claims: number; readonly caught: number }>
  >;
  readonly byStyle: Readonly<Record<string, { readonly claims: number; readonly passed: number }>>;
}

export function scoreClaims(judged: readonly JudgedClaim[]): ClaimReport {
  const unsupported = judged.filter(({ label }) => label === 'unsupported');
  const supported = judged.filter(({ label }) => label === 'supported');
  const pairs = [...Map.groupBy(judged, ({ pair }) => pair).values()];
  return {
    overall: {
      unsupportedCaught: shareRight(unsupported),
      supportedPassed: shareRight(supported),
      pairsRight:
        pairs.length === 0 ? 0 : pairs.filter((pair) => pair.every(isRight)).length / pairs.length,
    },
    counts: { supported: supported.length, unsupported: unsupported.length, pairs: pairs.length },
    byPerturbation: mapGroups(
      unsupported,
      ({ perturbation }) => perturbation,
      (claims) => ({
        claims: claims.length,
        caught: shareRight(claims),
      }),
    ),
    byStyle: mapGroups(
      supported,
      ({ style }) => style,
      (claims) => ({
        claims: claims.length,
        passed: shareRight(claims),
      }),
    ),
  };
}

function isRight({ label, status }: JudgedClaim): boolean {
  return label === status;
}

function shareRight(judged: readonly JudgedClaim[]): number {
  return judged.length === 0 ? 0 : judged.filter(isRight).length / judged.length;
}

function mapGroups<T>(
  judged: readonly JudgedClaim[],
  name: (one: JudgedClaim) => string | null,
  score: (group: readonly JudgedClaim[]) => T,
): Readonly<Record<string, T>> {
  const groups = [...Map.groupBy(judged, (one) => name(one) ?? '-')].toSorted(([left], [right]) =>
    left.localeCompare(right),
  );
  return Object.fromEntries(groups.map(([key, group]) => [key, score(group)]));
}
