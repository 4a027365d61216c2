// @ts-check
import { button, h } from './dom.js';
import { badges, dateLabel, kindNames, koreanDate, strengthLabel } from './labels.js';

/** @typedef {{ passageId: string, span?: { start: number, end: number }, number?: number }} Source */
/** @typedef {(source: Source, opener: HTMLElement) => void} Open */

/** @type {Readonly<Record<string, string>>} */
const modeNotes = { extractive: '문서의 문장을 그대로 옮긴 발췌 답변입니다.' };

/**
 * @param {any} reply a Reply of the service
 * @param {Open} open shows a passage
 * @returns {Node[]}
 */
export function renderReply(reply, open) {
  return reply.type === 'answer' ? renderAnswer(reply, open) : renderRefusal(reply, open);
}

/**
 * @param {any} answer
 * @param {Open} open
 */
function renderAnswer(answer, open) {
  const all = answer.statements.flatMap((/** @type {any} */ { citations }) => citations);
  const citations = [...new Map(all.map((/** @type {any} */ one) => [one.number, one])).values()];
  return [
    heading('답', answer),
    h('p', { class: 'note' }, modeNotes[answer.mode] ?? ''),
    ...notices(answer.notices),
    h(
      'ol',
      { class: 'statements' },
      ...answer.statements.map((/** @type {any} */ statement) => renderStatement(statement, open)),
    ),
    withheld(answer.withheld),
    h('h3', {}, '근거'),
    h(
      'ul',
      { class: 'citations' },
      ...citations.map((/** @type {any} */ citation) => renderCitation(citation, open)),
    ),
  ].filter((node) => node !== null);
}

/**
 * @param {any} statement
 * @param {Open} open
 */
function renderStatement(statement, open) {
  const marks = statement.citations.map((/** @type {any} */ citation) =>
    button(
      `[${citation.number}]`,
      { class: 'cite', 'aria-label': `근거 ${citation.number}: ${citation.label}` },
      (opener) => open(sourceOf(citation), opener),
    ),
  );
  const { laneName, omitted, text } = statement;
  const rest = omitted === null ? [] : [h('p', { class: 'note' }, omitted)];
  return h(
    'li',
    {},
    ...(laneName === null ? [] : [laneChip(statement)]),
    ...gradeChip(statement),
    ...pendingChip(statement),
    h('span', { class: 'said' }, text),
    ' ',
    ...marks,
    ...rest,
  );
}

/**
 * 법적 의무 and 임상 권고 must be told apart at a glance.
 *
 * @param {any} statement
 */
function laneChip({ lane, laneName }) {
  return h('span', { class: `lane lane-${lane}` }, laneName);
}

/**
 * @param {any} citation
 * @param {Open} open
 */
function renderCitation(citation, open) {
  const facts = [
    kindNames[citation.kind],
    citation.documentTitle,
    citation.edition,
    dateLabel(citation.kind, citation.effectiveFrom),
  ];
  return h(
    'li',
    {},
    h('span', { class: 'number' }, `[${citation.number}]`),
    h(
      'div',
      {},
      button(citation.label, { class: 'link' }, (opener) => open(sourceOf(citation), opener)),
      badges(citation),
      h('p', { class: 'facts' }, facts.filter((fact) => fact !== null).join(' · ')),
      ...basis(citation.basis, open),
    ),
  );
}

/**
 * How strongly it is recommended, and for whom, as printed.
 *
 * @param {any} statement
 */
function gradeChip({ recommendation }) {
  if (recommendation === null) return [];
  const { population } = recommendation;
  const grade = h('span', { class: 'badge grade' }, strengthLabel(recommendation));
  if (population === null) return [grade];
  return [grade, h('span', { class: 'badge' }, `대상 ${population}`)];
}

/**
 * A text not yet in force must not be read as the law of today.
 *
 * @param {any} statement
 */
function pendingChip({ citations }) {
  const pending = citations.find((/** @type {any} */ { inForce }) => !inForce);
  if (pending === undefined) return [];
  return [h('span', { class: 'badge warn' }, `${koreanDate(pending.effectiveFrom)} 시행 예정`)];
}

/**
 * The article of the law that leaves this to the decree.
 *
 * @param {any[]} articles
 * @param {Open} open
 */
function basis(articles, open) {
  if (articles.length === 0) return [];
  const links = articles.map(({ passageId, label }) =>
    button(label, { class: 'link' }, (opener) => open({ passageId }, opener)),
  );
  return [h('p', { class: 'facts' }, '위임 근거: ', ...links)];
}

/** @param {any} citation @returns {Source} */
function sourceOf({ passageId, passageSpan, number }) {
  return { passageId, span: passageSpan, number };
}

/**
 * @param {any} refusal
 * @param {Open} open
 */
function renderRefusal(refusal, open) {
  return [
    heading('문서에서 답을 찾지 못했습니다', refusal),
    h('p', {}, refusal.reason),
    ...notices(refusal.notices),
    h('p', { class: 'note' }, searched(refusal.searched)),
    ...nearest(refusal.nearest, open),
    h('p', {}, refusal.needed),
  ];
}

/** @param {any} searched */
function searched({ documents, kinds, filters }) {
  const counts = kinds.map(
    (/** @type {any} */ count) => `${kindNames[count.kind]} ${count.documents}건`,
  );
  const where = counts.length > 0 ? `${documents}건(${counts.join(', ')})` : `${documents}건`;
  const limits = filters.length > 0 ? ` 조건: ${filters.join(', ')}.` : '';
  return `찾아본 문서: ${where}.${limits}`;
}

/**
 * @param {any[]} passages
 * @param {Open} open
 */
function nearest(passages, open) {
  if (passages.length === 0) return [];
  const items = passages.map(({ passageId, label, documentTitle }) =>
    h(
      'li',
      {},
      button(label, { class: 'link' }, (opener) => open({ passageId }, opener)),
      label.includes(documentTitle) ? null : h('p', { class: 'facts' }, documentTitle),
    ),
  );
  return [h('h3', {}, '가장 가까운 단락'), h('ul', { class: 'nearest' }, ...items)];
}

/**
 * @param {string} title
 * @param {any} reply
 */
function heading(title, { asOf, question }) {
  return h(
    'div',
    { class: 'heading' },
    h('p', { class: 'asked' }, question),
    h('h2', { tabindex: '-1' }, title),
    h('p', { class: 'facts' }, `기준일 ${koreanDate(asOf)}`),
  );
}

/** @param {string[]} list */
function notices(list) {
  return list.map((notice) => h('p', { class: 'notice' }, notice));
}

/** @param {{ reason: string }[]} list */
function withheld(list) {
  if (list.length === 0) return null;
  const reasons = list.map(({ reason }) => h('li', {}, reason));
  return h(
    'details',
    { class: 'withheld' },
    h('summary', {}, `근거를 확인하지 못해 보이지 않은 문장 ${list.length}건`),
    h('ul', {}, ...reasons),
  );
}
