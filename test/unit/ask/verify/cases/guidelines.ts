import type { VerifyCase } from './a-case.ts';

/** Written for these tests in the manner of clinical guidelines; none of them is advice. */
export const guidelineCases: readonly VerifyCase[] = [
  {
    passage: `- 지역사회획득 폐렴이 의심되는 외래 환자에서는 amoxicillin 45 mg/kg/일, 2회 분복을 권고한다(Grade A, level II). 페니실린 알레르기가 있는 경우 azithromycin을 고려할 수 있다(Grade B, level III).
- 합병증이 없는 폐렴은 7일 동안 치료한다(Grade C, level III).`,
    carried: [
      '외래 폐렴 환자에게는 amoxicillin 45 mg/kg/day를 하루 두 번 나누어 투여하도록 권고됩니다(Grade A).',
      '페니실린 알레르기가 있으면 azithromycin을 고려할 수 있습니다.',
      '합병증 없는 폐렴의 치료 기간은 7일입니다(Grade C, level III).',
    ],
    notCarried: [
      ['grade_changed', '합병증이 없는 폐렴은 7일 동안 치료합니다(Grade A, level III).'],
      ['modality', '페니실린 알레르기가 있는 경우 azithromycin을 권고합니다.'],
      ['drug_swap', '페니실린 알레르기가 있는 경우 amoxicillin을 고려할 수 있습니다.'],
      ['unit', '지역사회획득 폐렴이 의심되는 외래 환자에서는 amoxicillin 45 g/kg/일을 권고합니다.'],
      [
        'number',
        '지역사회획득 폐렴이 의심되는 외래 환자에서는 amoxicillin 90 mg/kg/일을 권고합니다.',
      ],
      [
        'drug_swap',
        '지역사회획득 폐렴이 의심되는 외래 환자에서는 cefaclor 45 mg/kg/일을 권고합니다.',
      ],
    ],
  },
  {
    passage: `6세 이상은 levocetirizine 또는 fexofenadine을 추천하며, 5세 이하는 levocetirizine을 추천한다(권고등급 I, 근거수준 B). 1세대 항히스타민제는 진정 부작용 때문에 권장하지 않는다(권고등급 III).`,
    carried: [
      '5세 이하에게는 levocetirizine이 추천됩니다(권고등급 I).',
      '1세대 항히스타민제는 진정 부작용이 있어 권장되지 않습니다.',
      '6세 이상에서는 fexofenadine도 추천할 수 있는 약물로서 levocetirizine과 함께 추천됩니다.',
    ],
    notCarried: [
      ['drug_swap', '6세 이상은 levocetirizine을 추천하며, 5세 이하는 fexofenadine을 추천합니다.'],
      ['negation', '1세대 항히스타민제는 진정 부작용이 있더라도 권장합니다.'],
      ['grade_changed', '5세 이하는 levocetirizine을 추천합니다(권고등급 IIa, 근거수준 B).'],
      [
        'number',
        '6세 이상은 levocetirizine 또는 fexofenadine을 추천하며, 3세 이하는 levocetirizine을 추천합니다.',
      ],
      ['comparator', '6세 미만은 levocetirizine 또는 fexofenadine을 추천합니다.'],
    ],
  },
  {
    passage: `제2형 당뇨병 환자의 혈압은 140/85 mmHg 미만으로 조절하고, 당화혈색소는 6.5% 미만을 목표로 한다. 저혈당 위험이 높은 고령 환자에서는 목표를 완화할 수 있다. 초기 약물로는 metformin을 우선 권고한다(Class I, level A). 사구체여과율이 30 mL/min 미만이면 metformin은 금기이다.`,
    carried: [
      '제2형 당뇨병 환자의 HbA1c 목표는 6.5% 미만입니다.',
      '저혈당 위험이 큰 고령 환자는 목표를 완화할 수 있습니다.',
      'eGFR이 30 mL/min 미만이면 metformin을 쓰지 않아야 합니다.',
      '처음에는 metformin을 먼저 쓰도록 권고됩니다(Class I).',
    ],
    notCarried: [
      ['number', '제2형 당뇨병 환자의 당화혈색소는 7.5% 미만을 목표로 합니다.'],
      ['comparator', '사구체여과율이 30 mL/min 이상이면 metformin은 금기입니다.'],
      ['drug_swap', '초기 약물로는 insulin을 우선 권고합니다.'],
      ['grade_changed', '초기 약물로는 metformin을 우선 권고합니다(Class IIb, level A).'],
      ['negation', '사구체여과율이 30 mL/min 미만이면 metformin을 사용할 수 있습니다.'],
      ['modality', '저혈당 위험이 높은 고령 환자에서는 목표를 완화하여야 합니다.'],
      ['antonym', '고혈당 위험이 높은 소아 환자에서는 목표를 완화할 수 있습니다.'],
    ],
  },
  {
    passage: `자가 주사용 에피네프린은 체중 10-25 kg 소아에서는 0.15 mg, 25 kg 이상의 소아에서는 0.3 mg을 근육 주사한다. 증상이 호전되지 않으면 5-15분 후 한 번 더 투여할 수 있다. 항히스타민제는 에피네프린을 대신할 수 없다.`,
    carried: [
      '체중 10~25 kg 소아에게는 에피네프린 0.15 mg을 근육에 주사합니다.',
      '증상이 나아지지 않으면 5~15분 뒤 한 차례 더 투여할 수 있습니다.',
      '항히스타민제로 에피네프린을 대체할 수 없습니다.',
    ],
    notCarried: [
      ['binding', '체중 10-25 kg 소아에서는 0.3 mg을 근육 주사합니다.'],
      ['number', '25 kg 이상의 소아에서는 0.5 mg을 근육 주사합니다.'],
      ['antonym', '체중 10-25 kg 소아에서는 0.15 mg을 정맥 주사합니다.'],
      ['negation', '항히스타민제는 에피네프린을 대신할 수 있습니다.'],
      ['modality', '증상이 호전되지 않으면 5-15분 후 한 번 더 투여하여야 합니다.'],
      ['unit', '증상이 호전되지 않으면 5-15시간 후 한 번 더 투여할 수 있습니다.'],
    ],
  },
  {
    passage: `심박조율기 삽입은 다음과 같은 경우에 요양급여를 인정함
가. 3도 방실차단
나. 각성 상태에서 심박수가 40회/분 미만이고 증상이 동반된 경우
다. 5초 이상의 심정지가 2회 이상 증명된 경우
다만, 가역적인 원인에 의한 경우는 제외함`,
    carried: [
      '각성 상태의 심박수가 40회/분 미만이면서 증상이 있으면 심박조율기 삽입의 급여가 인정됩니다.',
      '가역적인 원인에 의한 경우는 급여 대상에서 제외됩니다.',
      '5초 이상의 심정지가 두 번 이상 증명되면 요양급여 대상입니다.',
    ],
    notCarried: [
      [
        'comparator',
        '각성 상태에서 심박수가 40회/분 이상이고 증상이 동반된 경우 요양급여를 인정합니다.',
      ],
      ['number', '3초 이상의 심정지가 2회 이상 증명된 경우 요양급여를 인정합니다.'],
      [
        'qualifier_dropped',
        '가역적인 원인에 의한 경우에도 심박조율기 삽입의 요양급여를 인정합니다.',
      ],
      [
        'antonym',
        '수면 상태에서 심박수가 40회/분 미만이고 증상이 동반된 경우 요양급여를 인정합니다.',
      ],
      ['number', '2도 방실차단에서 심박조율기 삽입의 요양급여를 인정합니다.'],
    ],
  },
  {
    passage: `흡연하는 심혈관질환 환자에게는 금연을 강력히 권고한다(권고등급 Class I, 근거수준 A). 니코틴 대체요법은 금연 성공률을 높이는 데 도움이 된다. 전자담배는 금연 보조 수단으로 권고되지 않는다(권고등급 Class III, 근거수준 C). 재진은 4-6주 간격으로 시행하며 평가는 담당 의사가 결정한다.`,
    carried: [
      '심혈관질환이 있는 흡연자에게는 금연이 강하게 권고됩니다(권고등급 Class I).',
      '전자담배를 금연 보조 수단으로 쓰는 것은 권고되지 않습니다.',
      '재진은 4~6주마다 시행합니다.',
    ],
    notCarried: [
      [
        'grade_changed',
        '흡연하는 심혈관질환 환자에게는 금연을 권고합니다(권고등급 Class IIa, 근거수준 A).',
      ],
      ['negation', '전자담배는 금연 보조 수단으로 권고됩니다.'],
      ['subject_swap', '재진은 4-6주 간격으로 시행하며 평가는 환자가 결정한다.'],
      ['unit', '재진은 4-6개월 간격으로 시행합니다.'],
      [
        'grade_changed',
        '전자담배는 금연 보조 수단으로 권고되지 않습니다(권고등급 Class III, 근거수준 A).',
      ],
    ],
  },
];
