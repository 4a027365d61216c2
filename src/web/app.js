// @ts-check
import { renderReply } from './answer.js';
import { button, byId, h } from './dom.js';
import { renderPassage } from './passage.js';
import { ask, call, fetchPassage, ServiceError } from './service.js';

/** @typedef {import('./answer.js').Source} Source */

const form = byId('ask', HTMLFormElement);
const question = byId('question', HTMLTextAreaElement);
const kind = byId('kind', HTMLSelectElement);
const asOf = byId('as-of', HTMLInputElement);
const answer = byId('answer', HTMLElement);
const source = byId('source', HTMLElement);

/** The running question; a newer one ends it. */
let running = new AbortController();
/** Which passage was asked for last: a late reply to an earlier click is dropped. */
let opened = 0;

async function send() {
  if (question.value.trim() === '') return question.focus();
  running.abort();
  running = new AbortController();
  const { signal } = running;
  closeSource();
  showWaiting();
  try {
    const reply = await ask(request(), signal);
    answer.replaceChildren(
      ...renderReply(reply, (found, opener) => open(found, reply.asOf, opener)),
    );
  } catch (error) {
    if (signal.aborted) return;
    answer.replaceChildren(failure(error, send));
  }
  answer.removeAttribute('aria-busy');
  answer.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
}

function request() {
  return {
    question: question.value,
    ...(kind.value !== '' && { kind: kind.value }),
    // Without a date the service takes the one the question prints, or today.
    ...(asOf.value !== '' && asOf.value !== todayInKorea() && { asOf: asOf.value }),
  };
}

function showWaiting() {
  answer.setAttribute('aria-busy', 'true');
  answer.replaceChildren(h('p', { class: 'waiting' }, '문서에서 찾고 있습니다…'));
}

/**
 * @param {Source} found
 * @param {string} date
 * @param {HTMLElement} opener gets the focus back
 */
async function open({ passageId, span, number }, date, opener) {
  const turn = ++opened;
  const onClose = () => {
    closeSource();
    opener.focus();
  };
  /** @param {string} id */
  const onMove = (id) => open({ passageId: id }, date, opener);
  let content;
  try {
    const reply = await fetchPassage(passageId, date);
    content = renderPassage({ reply, span, number, onMove, onClose });
  } catch (error) {
    content = [failure(error, () => open({ passageId, span, number }, date, opener))];
  }
  if (turn !== opened) return;
  showSource(content, opener);
}

/**
 * @param {Node[]} content
 * @param {HTMLElement} opener
 */
function showSource(content, opener) {
  for (const current of answer.querySelectorAll('[aria-current]'))
    current.removeAttribute('aria-current');
  opener.setAttribute('aria-current', 'true');
  source.replaceChildren(...content);
  source.hidden = false;
  source.querySelector('h2')?.focus({ preventScroll: true });
  source.scrollIntoView({ block: 'nearest' });
  source.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
}

function closeSource() {
  opened += 1;
  source.hidden = true;
  source.replaceChildren();
  for (const current of answer.querySelectorAll('[aria-current]'))
    current.removeAttribute('aria-current');
}

/**
 * @param {unknown} error
 * @param {() => void} retry
 */
function failure(error, retry) {
  const message =
    error instanceof ServiceError ? error.message : '화면에 오류가 났습니다. 새로고침해 주십시오.';
  return h(
    'div',
    { class: 'failure', role: 'alert' },
    h('p', {}, message),
    button('다시 시도', {}, retry),
  );
}

async function showMode() {
  const line = byId('mode', HTMLElement);
  try {
    const { mode, documents } = await call('/ready');
    const answers = mode.answer === 'extractive' ? '발췌 답변(AI가 쓴 문장 없음)' : 'AI 답변';
    line.textContent = `문서 ${documents}건 · ${answers}`;
  } catch (error) {
    line.textContent = error instanceof ServiceError ? error.message : '';
    line.classList.add('warn');
  }
}

/** Today in Korea, whatever the clock of the computer says about its zone. */
function todayInKorea() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});

question.addEventListener('keydown', (event) => {
  // Enter also ends the composition of a Hangul syllable: that one must not send.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !source.hidden) {
    /** @type {HTMLElement | null} */ (source.querySelector('.close'))?.click();
  }
});

for (const example of document.querySelectorAll('#examples button')) {
  example.addEventListener('click', () => {
    question.value = example.textContent ?? '';
    form.requestSubmit();
  });
}

asOf.value = todayInKorea();
showMode();
