import { useEffect, useState } from 'preact/hooks';
import { AskScreen } from './ask/ask-screen.tsx';
import { Banner } from './banner.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { DocumentScreen } from './library/document-screen.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { usePlace } from './here.ts';
import type { Place, Screen } from './place.ts';
import { isWriting, pressShortcut } from './shortcuts.ts';
import { close, SourcePane } from './source/source-pane.tsx';

const titles: Readonly<Record<Screen, string>> = {
  ask: '질문',
  check: '법령 인용 검사',
  library: '자료실',
  document: '문서',
};

/** The page: a screen, and the source that is open beside it. */
export function App() {
  const place = usePlace();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape' && !event.isComposing) close();
      else if (event.key === '?' && !isWriting(event.target)) setHelpOpen(true);
      else if (pressShortcut(event)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    document.title = `${titles[place.screen]} · 지침`;
  }, [place.screen]);
  return (
    <>
      <button type="button" class="skip" onClick={toMain}>
        본문으로 바로 가기
      </button>
      <Header place={place} openHelp={() => setHelpOpen(true)} />
      <Banner />
      <div class={place.open === null ? 'frame' : 'frame with-source'}>
        <main id="main" tabIndex={-1}>
          <ScreenOf place={place} />
        </main>
        {place.open !== null && <SourcePane place={place} open={place.open} />}
      </div>
      <footer>
        <p>
          jichim은 의료기기가 아닙니다. 문서를 찾아 인용할 뿐이며 진단하거나 처방하지 않습니다.
          진료와 법률 판단에는 원문을 확인하십시오.
        </p>
        <p>
          <a href="/docs">API 안내</a>
        </p>
      </footer>
      <HelpDialog isOpen={isHelpOpen} close={() => setHelpOpen(false)} />
    </>
  );
}

function ScreenOf({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'ask':
      return <AskScreen place={place} />;
    case 'check':
      return <CheckScreen place={place} />;
    case 'library':
      return <LibraryScreen place={place} />;
    case 'document':
      return <DocumentScreen key={place.document} place={place} />;
  }
}

/** A link would change the fragment, which tells where the reader is. */
function toMain(): void {
  document.querySelector<HTMLElement>('#main')?.focus();
}
