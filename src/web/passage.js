// @ts-check
import { button, h } from './dom.js';
import { badges, dateLabel, editionLabel, kindNames, strengthLabel } from './labels.js';

/**
 * @typedef {object} PassageView
 * @property {any} reply a PassageReply of the service
 * @property {{ start: number, end: number } | undefined} span the quoted part
 * @property {number | undefined} number the citation it was opened by
 * @property {(passageId: string) => void} onMove
 * @property {() => void} onClose
 */

/**
 * One passage with where it comes from; the quoted part is marked.
 *
 * @param {PassageView} view
 * @returns {Node[]}
 */
export function renderPassage({ reply, span, number, onMove, onClose }) {
  const { passage, document: record, inForce } = reply;
  const title = number === undefined ? passage.label : `[${number}] ${passage.label}`;
  return [
    h(
      'div',
      { class: 'source-head' },
      h('h2', { tabindex: '-1' }, title),
      button('닫기', { class: 'close' }, onClose),
    ),
    h('p', { class: 'facts' }, facts(passage, record)),
    badges({ digest: record.digest, inForce }),
    record.digest
      ? h('p', { class: 'note' }, '원문이 아니라 체험을 위해 새로 쓴 요약입니다.')
      : h('span', {}),
    grade(passage.recommendation),
    h('p', { class: 'path' }, passage.headings.join(' › ')),
    markedText(passage.text, span),
    h(
      'div',
      { class: 'around' },
      move('앞 단락', reply.previous, onMove),
      move('뒤 단락', reply.next, onMove),
    ),
  ];
}

/** @param {any} recommendation */
function grade(recommendation) {
  if (recommendation === undefined) return h('span', {});
  return h('p', {}, h('span', { class: 'badge grade' }, strengthLabel(recommendation)));
}

/**
 * @param {any} passage
 * @param {any} record
 */
function facts(passage, record) {
  const edition = editionLabel(record);
  const from = passage.effectiveFrom ?? record.effectiveFrom;
  const parts = [
    kindNames[record.kind],
    record.title,
    record.publisher,
    edition,
    dateLabel(record.kind, from),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/**
 * @param {string} text
 * @param {{ start: number, end: number } | undefined} span
 */
function markedText(text, span) {
  if (span === undefined) return h('blockquote', { class: 'text' }, text);
  const { start, end } = span;
  const mark = h('mark', {}, text.slice(start, end));
  return h('blockquote', { class: 'text' }, text.slice(0, start), mark, text.slice(end));
}

/**
 * @param {string} label
 * @param {{ id: string, label: string } | null} passage
 * @param {(passageId: string) => void} onMove
 */
function move(label, passage, onMove) {
  if (passage === null) return h('span', {});
  return button(`${label}: ${passage.label}`, { class: 'move' }, () => onMove(passage.id));
}
