import { CopyButton } from '../parts/copy-button.tsx';
import { OpenLink, passageAt, PlaceLink } from '../parts/place-link.tsx';
import type { PassageReply } from '../service/types.ts';
import { fileAddress } from './file-address.ts';

/** From a passage to what stands around it. */
export function SourceWays({ reply, on }: { readonly reply: PassageReply; readonly on: string }) {
  const { previous, next, document } = reply;
  return (
    <nav class="source-ways" aria-label="이 글의 앞뒤">
      {previous !== null && <OpenLink open={passageAt(previous.id, on)}>‹ 앞 단락</OpenLink>}
      {next !== null && <OpenLink open={passageAt(next.id, on)}>뒤 단락 ›</OpenLink>}
      <PlaceLink to={{ screen: 'document', document: document.id, part: null, find: '' }}>
        문서 전체
      </PlaceLink>
      <a href={fileAddress(document.id)} target="_blank" rel="noreferrer">
        원본 파일
      </a>
      {document.sourceUrl !== null && /^https?:/.test(document.sourceUrl) && (
        <a href={document.sourceUrl} target="_blank" rel="noreferrer">
          출처 사이트
        </a>
      )}
      <CopyButton name="링크 복사" text={() => location.href} />
    </nav>
  );
}
