import { useEffect, useState } from 'preact/hooks';
import { call, post } from '../service/call.ts';
import { asFailure, type ServiceFailure } from '../service/failure.ts';
import type { CheckResult } from './export.ts';

/** As long as the service takes, in UTF-16 code units. */
export const MAX_CHECKED = 200_000;

interface UploadReply {
  readonly text: string;
  readonly cut: boolean;
  readonly warnings: readonly string[];
}

export interface CheckState {
  readonly text: string;
  /** What the text was read from; null: pasted. */
  readonly fileName: string | null;
  readonly notices: readonly string[];
  readonly step: 'writing' | 'reading' | 'checking' | 'checked';
  /** The text that the result is about. */
  readonly checked: { readonly text: string; readonly result: CheckResult } | null;
  readonly failure: ServiceFailure | null;
}

const EMPTY: CheckState = {
  text: '',
  fileName: null,
  notices: [],
  step: 'writing',
  checked: null,
  failure: null,
};

/** Kept while the page is open, so that looking at something else loses nothing; never stored. */
let state = EMPTY;
const listeners = new Set<(state: CheckState) => void>();

export function useCheck(): CheckState {
  const [current, setCurrent] = useState(state);
  useEffect(() => {
    setCurrent(state);
    listeners.add(setCurrent);
    return () => void listeners.delete(setCurrent);
  }, []);
  return current;
}

function put(change: Partial<CheckState>): void {
  state = { ...state, ...change };
  for (const listen of listeners) listen(state);
}

export function write(text: string): void {
  put({ text, ...(text === '' && { fileName: null, notices: [] }) });
}

export function begin(): void {
  put(EMPTY);
}

/** Back to the text, as it is. */
export function edit(): void {
  put({ step: 'writing', checked: null });
}

export async function check(asOf: string | null): Promise<void> {
  const { text } = state;
  if (text.trim() === '') return;
  put({ step: 'checking', failure: null });
  try {
    const body = { text, ...(asOf !== null && { asOf }) };
    const result = await call<CheckResult>('/v1/citations/check', post(body));
    put({ step: 'checked', checked: { text, result } });
  } catch (error) {
    put({ step: 'writing', failure: asFailure(error) });
  }
}

/** Reads a file into the text and checks it. */
export async function readFile(file: File, asOf: string | null): Promise<void> {
  put({ step: 'reading', failure: null, fileName: file.name, notices: [], checked: null });
  const body = new FormData();
  body.append('file', file);
  try {
    const { text, cut, warnings } = await call<UploadReply>('/v1/citations/file', {
      method: 'POST',
      body,
    });
    const tooLong = `글이 길어 앞의 ${MAX_CHECKED.toLocaleString('ko')}자만 검사합니다.`;
    put({ text, notices: cut ? [tooLong, ...warnings] : warnings });
    await check(asOf);
  } catch (error) {
    put({ step: 'writing', failure: asFailure(error), fileName: null });
  }
}
