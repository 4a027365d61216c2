import { articleLabel } from '../src/korean/article.ts';
import type { Article, Item, LawText, Paragraph } from '../src/model/law.ts';

/** One place where a law's text is not built as statutes are; most are faults of the source. */
export interface Irregularity {
  readonly kind: IrregularityKind;
  /** In Korean: where, and what. */
  readonly message: string;
}

export type IrregularityKind =
  | 'article-twice'
  | 'article-order'
  | 'paragraph-order'
  | 'item-order'
  | 'no-items'
  | 'no-subitems'
  | 'subitem-order'
  | 'subitem-alone';

/** 목 in their order: 가나다, then 거너더. */
const SUBITEMS =
  '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호';

/**
 * Checks what holds of every statute: article numbers once and in order, paragraphs and items in order,
 * `다음 각 호` followed by 호, `다음 각 목` by 목, 목 below a 호. What is deleted is no fault.
 */
export function irregularities(law: LawText): readonly Irregularity[] {
  return [
    ...articleFaults(law.articles),
    ...law.articles.flatMap((each) => partFaults(each, law.text)),
  ];
}

/** The messages, gathered so that a badly damaged file does not fill the report. */
export function irregularityWarnings(law: LawText, most = 10): readonly string[] {
  const messages = irregularities(law).map(({ message }) => message);
  const rest = messages.length - most;
  return rest <= 0
    ? messages
    : [...messages.slice(0, most), `그 밖에 구조가 어긋난 곳이 ${rest}곳 더 있습니다.`];
}

function articleFaults(articles: readonly Article[]): Irregularity[] {
  const seen = new Set<string>();
  return articles.flatMap(({ number }, index) => {
    const label = articleLabel(number);
    if (seen.has(number)) return [fault('article-twice', `${label}가 두 번 나옵니다.`)];
    seen.add(number);
    const before = articles[index - 1]?.number;
    if (before === undefined || order(before) < order(number)) return [];
    return [fault('article-order', `${label}가 ${articleLabel(before)} 뒤에 나옵니다.`)];
  });
}

function partFaults(article: Article, text: string): Irregularity[] {
  const label = articleLabel(article.number);
  const numbers = article.paragraphs
    .map(({ number }) => number)
    .filter((number) => number !== null);
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  return [
    ...(gap < 0
      ? []
      : [
          fault(
            'paragraph-order',
            `${label}의 제${gap + 1}항 자리에 제${numbers[gap]}항이 있습니다.`,
          ),
        ]),
    ...article.paragraphs.flatMap((paragraph) => paragraphFaults(paragraph, label, text)),
  ];
}

function paragraphFaults(paragraph: Paragraph, label: string, text: string): Irregularity[] {
  const { number, items, span } = paragraph;
  const place = number === null ? label : `${label}제${number}항`;
  const lead = text.slice(span.start, items[0]?.span.start ?? span.end);
  const late = items.findIndex(
    (item, index) => index > 0 && order(items[index - 1]!.number) >= order(item.number),
  );
  return [
    ...(items.length === 0 ? withoutItems(lead, place) : []),
    ...(late < 0
      ? []
      : [
          fault(
            'item-order',
            `${place}의 제${items[late]!.number}호가 제${items[late - 1]!.number}호 뒤에 나옵니다.`,
          ),
        ]),
    ...items.flatMap((item) => itemFaults(item, place, text)),
  ];
}

function withoutItems(whole: string, place: string): Irregularity[] {
  if (/^\s*[가-하]\. /m.test(whole)) {
    return [fault('subitem-alone', `${place}에 호 없이 목이 있습니다.`)];
  }
  if (!announces(whole, '호')) return [];
  return [fault('no-items', `${place}에 "다음 각 호"라고 되어 있으나 호가 없습니다.`)];
}

function itemFaults({ number, span, subitems }: Item, place: string, text: string): Irregularity[] {
  const label = `${place}제${number.replace('의', '호의')}${number.includes('의') ? '' : '호'}`;
  const lead = text.slice(span.start, subitems[0]?.span.start ?? span.end);
  const ranks = subitems.map((subitem) => SUBITEMS.indexOf(subitem.number));
  const late = ranks.findIndex((rank, index) => index > 0 && ranks[index - 1]! >= rank);
  return [
    ...(subitems.length === 0 && announces(lead, '목')
      ? [fault('no-subitems', `${label}에 "다음 각 목"이라고 되어 있으나 목이 없습니다.`)]
      : []),
    ...(late < 0
      ? []
      : [
          fault(
            'subitem-order',
            `${label}의 ${subitems[late]!.number}목이 ${subitems[late - 1]!.number}목 뒤에 나옵니다.`,
          ),
        ]),
  ];
}

/** `다음 각 호` that opens a list; in a quotation or after 에서 the words only speak of one. */
function announces(lead: string, part: '호' | '목'): boolean {
  return new RegExp(`다음 각 ?${part}(?! ?외)`).test(lead.replace(/["“][^"”]*["”]/g, ''));
}

function order(number: string): number {
  const [base, branch] = number.split('의');
  return Number(base) * 1000 + Number(branch ?? 0);
}

function fault(kind: IrregularityKind, message: string): Irregularity {
  return { kind, message };
}
