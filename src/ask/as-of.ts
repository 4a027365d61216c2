import { dateAskedFor, timesNotTaken } from '../korean/legal-date-asked.ts';
import { type IsoDate, todayInKorea } from '../model/date.ts';

/** The day to answer for: the one requested, else the one the question prints, else today. */
export function asOfFor(question: string, requested: IsoDate | undefined): IsoDate {
  return requested ?? dateAskedFor(question) ?? todayInKorea();
}

/** What a reader must know where the question prints a day: that it was taken, or that it was not. */
export function dateNotices(question: string, asOf: IsoDate): readonly string[] {
  const printed = dateAskedFor(question);
  if (printed === null) return notTaken(question, asOf);
  return printed === asOf
    ? [`질문에 적힌 날짜(${printed})를 기준일로 삼았습니다.`]
    : [
        `질문에 적힌 날짜(${printed})가 아니라 따로 정한 기준일(${asOf})에 맞추어 답했습니다. 질문의 날짜로 보시려면 기준일을 바꾸어 주십시오.`,
      ];
}

function notTaken(question: string, asOf: IsoDate): readonly string[] {
  const times = timesNotTaken(question);
  if (times.length === 0) return [];
  return [
    `질문에 적힌 때(${times.join(', ')})만으로는 기준일을 정할 수 없어 ${asOf} 기준으로 답했습니다. 그때의 글을 보시려면 기준일을 정해 주십시오.`,
  ];
}
