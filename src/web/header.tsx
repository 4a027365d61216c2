import { useState } from 'preact/hooks';
import { addressOf, home, type Place, type Screen } from './place.ts';
import { follow } from './parts/place-link.tsx';
import { useConnection } from './service/connection.ts';
import { chooseTheme, chosenTheme, themeNames, themes } from './theme.ts';

const tabs: readonly (readonly [Screen, string])[] = [
  ['ask', '질문'],
  ['check', '법령 인용 검사'],
  ['library', '자료실'],
];

/** The screens, and what answers here. */
export function Header({
  place,
  openHelp,
}: {
  readonly place: Place;
  readonly openHelp: () => void;
}) {
  const [theme, setTheme] = useState(chosenTheme());
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!;
  return (
    <header class="top">
      <a class="brand" href={addressOf(home)} onClick={(event) => follow(event, home)}>
        지침 <small>jichim</small>
      </a>
      <nav aria-label="화면">
        {tabs.map(([screen, name]) => {
          const target = { ...place, screen, document: null, part: null, find: '', open: null };
          const isHere =
            place.screen === screen || (screen === 'library' && place.screen === 'document');
          return (
            <a
              key={screen}
              href={addressOf(target)}
              aria-current={isHere ? 'page' : undefined}
              onClick={(event) => follow(event, target)}
            >
              {name}
            </a>
          );
        })}
      </nav>
      <Mode />
      <div class="top-tools">
        <button
          type="button"
          class="quiet"
          aria-label={`화면 밝기: ${themeNames[theme]}. ${themeNames[next]}로 바꾸기`}
          onClick={() => {
            chooseTheme(next);
            setTheme(next);
          }}
        >
          {themeNames[theme]}
        </button>
        <button type="button" class="quiet" onClick={openHelp} aria-label="도움말과 단축키">
          ?
        </button>
      </div>
    </header>
  );
}

/** What answers here, calmly. */
function Mode() {
  const { ready } = useConnection();
  if (ready === null) return <p id="mode" class="mode-now" />;
  const answers = ready.mode.answer === 'extractive' ? '발췌 답변' : 'AI 답변(원문과 대조)';
  return (
    <p id="mode" class="mode-now">
      문서 {ready.documents.toLocaleString('ko')}건 · 색인 {ready.release}번 · {answers}
    </p>
  );
}
