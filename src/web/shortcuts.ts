import { go, here } from './here.ts';
import { keep, recall } from './theme.ts';

const KEY = 'shortcuts';

/** What single keys do; told by their place on the keyboard, which Hangul input does not change. */
export const shortcuts = [
  { code: 'Slash', shown: '/', name: '질문 칸으로' },
  { code: 'KeyJ', shown: 'J', name: '다음 근거 열기' },
  { code: 'KeyK', shown: 'K', name: '앞 근거 열기' },
  { code: 'BracketLeft', shown: '[', name: 'PDF 앞 쪽' },
  { code: 'BracketRight', shown: ']', name: 'PDF 뒤 쪽' },
  { code: 'Digit1', shown: '1', name: '질문' },
  { code: 'Digit2', shown: '2', name: '법령 인용 검사' },
  { code: 'Digit3', shown: '3', name: '자료실' },
] as const;
type Code = (typeof shortcuts)[number]['code'];

/** Single keys get in the way of those who speak to their computer: they can be turned off. */
export function areShortcutsOn(): boolean {
  return recall(KEY) !== 'off';
}

export function turnShortcuts(on: boolean): void {
  keep(KEY, on ? 'on' : 'off');
}

/** Does what a key stands for. @returns whether it stood for something */
export function pressShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isWriting(event.target)) {
    return false;
  }
  const shortcut = shortcuts.find(({ code }) => code === event.code);
  if (shortcut === undefined || !areShortcutsOn()) return false;
  act(shortcut.code);
  return true;
}

export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
  );
}

function act(code: Code): void {
  switch (code) {
    case 'Slash':
      return toQuestion();
    case 'KeyJ':
      return openCitation(1);
    case 'KeyK':
      return openCitation(-1);
    case 'BracketLeft':
      return press('.pdf-bar [data-key="["]');
    case 'BracketRight':
      return press('.pdf-bar [data-key="]"]');
    case 'Digit1':
      return go({ screen: 'ask' });
    case 'Digit2':
      return go({ screen: 'check' });
    case 'Digit3':
      return go({ screen: 'library' });
  }
}

function toQuestion(): void {
  if (here().screen !== 'ask') go({ screen: 'ask' });
  // The box may have to be drawn first.
  setTimeout(() => document.querySelector<HTMLElement>('#question')?.focus());
}

/** The citation after or before the one that is open, as they stand on the page. */
function openCitation(step: 1 | -1): void {
  const chips = [...document.querySelectorAll<HTMLElement>('.cite')];
  const open = chips.findIndex((chip) => chip.ariaExpanded === 'true');
  const next = open < 0 ? (step === 1 ? 0 : chips.length - 1) : open + step;
  const chip = chips[next];
  chip?.scrollIntoView({ block: 'nearest' });
  chip?.click();
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}
