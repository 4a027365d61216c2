import type { Opened } from '../place.ts';
import type { PassageReply } from '../service/types.ts';
import { LawPassageSource } from './law-passage-source.tsx';
import { PdfSource } from './pdf-source.tsx';
import { SourceHead } from './source-head.tsx';
import { SourceWays } from './source-ways.tsx';
import { PassageText } from './passage-text.tsx';

export interface PassageProps {
  readonly reply: PassageReply;
  readonly open: Extract<Opened, { type: 'passage' }>;
  readonly on: string;
}

/** A passage as its document is best read: the article of a law, the page of a PDF, or its text. */
export function PassageSource(props: PassageProps) {
  const { reply, open } = props;
  const { passage, document } = reply;
  const { law, article, annex, addendum } = passage.locator;
  if (law !== undefined && article !== undefined && annex === undefined && addendum === undefined) {
    return <LawPassageSource {...props} law={law} article={article} />;
  }
  return (
    <>
      <SourceHead reply={reply} number={open.number} />
      <PassageText text={passage.text} mark={open.span} />
      <SourceWays reply={reply} on={props.on} />
      {document.format === 'pdf' && passage.locator.pages !== undefined && <PdfSource {...props} />}
    </>
  );
}
