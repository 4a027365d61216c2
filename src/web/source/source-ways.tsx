import { CopyButton } from '../parts/copy-button.tsx';
import { OpenButton, passageAt } from '../parts/open-button.tsx';
import { go } from '../here.ts';
import type { PassageReply } from '../service/types.ts';
import { fileAddress } from './file-address.ts';

/** From a passage to what stands around it. */
export function SourceWays({ reply, on }: { readonly reply: PassageReply; readonly on: string }) {
  const { previous, next, document } = reply;
  return (
    <nav class="source-ways" aria-label="이 글의 앞뒤">
      {previous !== null && <OpenButton open={passageAt(previous.id, on)}>‹ 앞 단락</OpenButton>}
      {next !== null && <OpenButton open={passageAt(next.id, on)}>뒤 단락 ›</OpenButton>}
      <button
        type="button"
        class="link"
        onClick={() => go({ screen: 'document', document: document.id, part: null, find: '' })}
      >
        문서 전체
      </button>
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
