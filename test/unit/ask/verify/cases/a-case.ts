/** A passage of our own with statements that it carries and statements that it does not, by kind. */
export interface VerifyCase {
  readonly passage: string;
  readonly carried: readonly string[];
  readonly notCarried: readonly (readonly [kind: string, statement: string])[];
}
