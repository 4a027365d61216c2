function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function withMinimum(minimum: number, list: string): readonly (readonly [string, number])[] {
  return words(list).map((ending) => [ending, minimum] as const);
}

/** Particles that may stand under another one: 에서+는, 까지+의. Value: fewest syllables left over. */
const inner = [
  ...withMinimum(1, '에서 에게 에게서 으로 에 께서 한테 으로서 으로써 으로부터'),
  ...withMinimum(
    2,
    '까지 부터 보다 처럼 마다 조차 마저 만 과 와 로 로서 로써 로부터 들 등 밖에 끼리 이라',
  ),
];

const outer = [
  ...withMinimum(1, '을 를 은 는 이 이란 이라고 이라는 이라도 이든지 이든 이나 이며 이고 이면'),
  ...withMinimum(
    2,
    '가 의 도 나 란 며 면 라도 라고 라는 라면 든지 입니다 이다 이었다 였다 이었던 임',
  ),
];

/** 하다·되다 verbs: what follows 진단, 처방, 보관 … */
const verbal = [
  ...withMinimum(
    1,
    `하여야 하여야만 하여서 하여서는 하여서도 하여도 하여 하고 하고자 하며 하면 하면서 하는 하는지 하는데 하던
    하도록 하지 하지만 하지는 하지도 하기 하기로 하기에 하거나 하려는 하려고 하려면 하므로 하게 하더라도
    하였다 하였을 하였던 하였거나 하였으나 하였으며 하였고 하였는지 하시 하시오 하세요 하십시오 하니
    합니다 합니까 한다 한다고 한다는 한다면 한지 한데 할지 할수록 함으로써 해야 해야만 해서 해서는 해도 해요
    했다 했을 했던 했는데 했는지 했으면 했습니다 했어요
    되어야 되어서 되어서는 되어 되어도 되고 되며 되면 되면서 되는 되는지 되는데 되던 되도록 되지 되지만 되기
    되거나 되었다 되었을 되었던 되었거나 되었으나 되었는지 되므로 되더라도 됩니다 됩니까 된다 된다고 된다는
    된다면 된지 될지 돼야 돼서 돼도 돼요 됐다 됐을 됐는데 됐는지 됐습니다`,
  ),
  ...withMinimum(
    2,
    '한 할 함 해 된 될 됨 돼 받은 받는 받을 받고 받지 받아 받아야 받으면 받았다 시키는 시킨 시킬',
  ),
];

/** Other verbs, and the interrogative endings of spoken questions. */
const plain = [
  ...withMinimum(
    1,
    `어야 아야 어야만 아야만 어서 아서 어도 아도 으면 으면서 으며 으므로 으려면 으려고 으려는 거나 도록 더라도
    는지 는데 던지 려면 려고 려는 습니다 습니까 었다 았다 었을 았을 었던 았던 었는데 았는데 었는지 았는지
    나요 는가요 는가 을까요 을까 을지 어요 아요 세요 으세요 지요 죠 니까`,
  ),
  ...withMinimum(
    2,
    `인가요 인가 인지 인데 일까요 일까 입니까 이에요 예요 하나요 하나 하는가 하는가요 한가요 한가 할까요 할까
    되나요 되나 되는가요 될까요 될까 합니까요 하죠 되죠 인지요`,
  ),
];

/** Endings taken off first, each with the fewest syllables it must leave. */
export const endings: ReadonlyMap<string, number> = new Map([
  ...inner,
  ...outer,
  ...verbal,
  ...plain,
]);

/** Endings that may be taken off under another one. */
export const innerParticles: ReadonlyMap<string, number> = new Map(inner);

/** Two-syllable words that end like a stem and its particle (종이, 같이); never cut to one syllable. */
export const oneSyllableStems: ReadonlySet<string> = new Set(
  words('종이 전이 변이 높이 길이 깊이 넓이 놀이 먹이 많이 같이 없이 굳이 나이 혹은 죽은'),
);

/** Last two syllables of compounds whose end looks like a particle: 사전동의, 소아비만, 전문의, 시장평가. */
export const protectedEndings: ReadonlySet<string> = new Set(
  words(`
    동의 주의 회의 합의 정의 논의 심의 결의 협의 명의 고의 문의 이의 질의 임의 편의 예의 유의 건의 발의 토의 문의
    공의 련의 치의 원의 직의 한의 모의 강의 탈의
    허가 평가 국가 추가 증가 휴가 참가 단가 원가 대가 첨가 부가 불가 병가 약가 인가 재가 문가
    결과 경과 효과 부과 초과 통과 성과 여과 투과 학과 내과 외과 치과 안과 인과 부과 후과 년과 리과 기과
    제도 정도 농도 온도 속도 태도 지도 의도 용도 연도 년도 각도 빈도 강도 밀도 습도 시도 보도 식도 기도 요도 한도
    별도 유도 선도 과도 감도 이도 족도 증도 등도 뢰도 척도 고도 경도
    비만 미만 불만 기만 십만 백만 천만 억만
    전이 변이 차이 나이 아이 높이 길이 사이 종이 놀이 린이
    제한 권한 기한 상한 하한 무한 유한 역할 분할 관할 포함
    피해 장해 방해 침해 상해 위해 재해 손해 저해 자해 가해 유해 이해 양해
    신고 보고 사고 광고 공고 경고 권고 참고 비고 상고 항고 재고
    서면 방면 표면 측면 수면 전면 도면 화면 안면 대면 정면 반면
    평등 균등 고등 동등 차등 갈등 중등 초등
    도로 경로 피로 요로 진로 통로 선로 자로 활로
    책임 선임 해임 위임 퇴임 취임 방임 겸임 전임 후임 불임 피임 과임 신임 연임 소임
  `),
);
