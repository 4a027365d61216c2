import { describe, expect, test } from 'vitest';
import { aliasEntries, aliasesOf } from '../../../src/korean/aliases.ts';
import { normalise } from '../../../src/korean/normalise.ts';
import { queryTerms } from '../../../src/korean/question.ts';

/** One member a line, its spellings set apart by commas; lines that begin with # are headings. */
function rows(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').map((name) => name.trim()));
}

/** Members of one class answer different questions: no alias may lead from one to another. Spellings of one member share a row. */
const classes: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'duty holders': [
    ['의사', 'doctor', 'physician'],
    ['간호사', 'nurse', 'rn'],
    ['전문간호사', 'nurse practitioner'],
    ['약사', 'pharmacist'],
    ['치과의사', 'dentist'],
    ['한의사'],
    ['조산사', 'midwife'],
    ['응급구조사', 'emt'],
    ['전문의', 'specialist'],
    ['간호조무사', '조무사'],
    ['의료기사', '의료기사등', '물리치료사', '방사선사', '임상병리사', '치위생사'],
    ['전공의', '레지던트', '인턴', 'resident'],
    ['전임의', '펠로우', 'fellow'],
  ],
  'antihypertensive classes': [
    ['ace억제제', 'acei', 'ace 억제제', '안지오텐신전환효소 억제제'],
    ['arb', '안지오텐신수용체차단제', '안지오텐신 수용체 차단제'],
    ['ccb', '칼슘차단제', '칼슘 길항제', '칼슘통로차단제'],
    ['bb', '베타차단제', 'β-차단제'],
    ['이뇨제', '티아지드'],
  ],
  antithrombotics: [['항응고제', '경구 항응고제'], ['항혈소판제']],
  anticoagulants: [
    ['noac', 'doac', '직접 경구항응고제', '비-비타민 k 길항제 경구 항응고제'],
    ['와파린', 'warfarin', 'vka', '비타민 k 길항제'],
    ['헤파린', 'heparin'],
  ],
  'direct anticoagulants': [
    ['dabigatran', '다비가트란', '프라닥사'],
    ['rivaroxaban', '리바록사반', '자렐토'],
    ['apixaban', '아픽사반', '엘리퀴스'],
    ['edoxaban', '에독사반', '릭시아나'],
  ],
  'antiplatelet agents': [
    ['aspirin', '아스피린', 'asa'],
    ['clopidogrel', '클로피도그렐', '플라빅스'],
    ['ticagrelor', '티카그렐러', '브릴린타'],
  ],
  'obesity drugs': [
    ['liraglutide', '리라글루티드', '삭센다'],
    ['semaglutide', '세마글루티드', '위고비'],
    ['orlistat', '오르리스타트', '제니칼'],
    ['phentermine', '펜터민', '큐시미아'],
  ],
  strategies: [
    ['율동조절', '리듬조절'],
    ['맥박수 조절', '심박수 조절'],
  ],
  devices: [
    ['icd', '삽입형 제세동기'],
    ['crt', '심장재동기화치료'],
    ['pm', '심박동기'],
  ],
  coverage: [
    ['급여', '요양급여', 'covered', 'reimbursement'],
    ['비급여', '비급여대상', 'non-covered', 'not covered'],
    ['선별급여', '예비급여'],
    ['전액본인부담', '100/100'],
    ['임의비급여'],
  ],
  sanctions: [
    ['면허취소', '면허 취소'],
    ['면허정지', '면허 정지', '자격정지'],
  ],
  money: [['벌금'], ['과징금']],
  consequences: [['징역'], ['과태료']],
  admissions: [['자의입원'], ['보호의무자에 의한 입원'], ['행정입원'], ['응급입원']],
  'last stages': [['말기환자'], ['임종과정에 있는 환자', '임종과정']],
  'end of life papers': [['사전연명의료의향서'], ['연명의료계획서', 'polst']],
  institutions: [['한의원'], ['치과의원'], ['상급종합병원'], ['의원급 의료기관']],
  'heart muscle diseases': rows(`
    hcm, hocm, 비후성 심근병증, 비후성 심근증, hypertrophic cardiomyopathy
    dcm, 확장성 심근병증, 확장성 심근증, dilated cardiomyopathy
    rcm, 제한성 심근병증
    arvc, arvd, 부정맥유발 우심실 심근병증
    icmp, 허혈성 심근병증
    stress cardiomyopathy, 스트레스 심근병증, 타코츠보
  `),
  'heart failures': rows(`
    hfref, 박출률 감소 심부전, 구출률 감소
    hfmref, 경계성 심부전, 박출률 경도 감소 심부전
    hfpef, 박출률 보존 심부전, 구출률 보존
  `),
  rhythms: rows(`
    af, afib, 심방세동, atrial fibrillation
    afl, 심방조동, atrial flutter
    atrial tachycardia, 심방빈맥
    svt, psvt, 상심실성 빈맥, 발작성 상심실성 빈맥
    vt, 심실빈맥, ventricular tachycardia
    nsvt, 비지속성 심실빈맥
    sustained vt, 지속성 심실빈맥
    cpvt, 카테콜라민성 다형성 심실빈맥
    vf, vfib, 심실세동
    sinus tachycardia, 동성빈맥
    sinus bradycardia, 동서맥, 동성서맥
    sss, snd, 동기능부전, 동결절 기능부전
    avb, av block, 방실차단
    lbbb, 좌각차단
    rbbb, 우각차단
    pvc, vpc, 심실조기수축
    apc, 심방조기수축
  `),
  'kinds of atrial fibrillation': rows(`
    paf, paroxysmal, 발작성 심방세동, 발작성
    peaf, persistent af, persistent, 지속성 심방세동, 지속성
    long-standing persistent af, 장기간 지속성 심방세동
    permanent af, 영구형 심방세동, 영구적 심방세동
  `),
  'valve diseases': rows(`
    as, aortic stenosis, 대동맥판막협착증, 대동맥판협착, 대동맥판 협착
    aortic regurgitation, 대동맥판 역류증, 대동맥판 역류
    mitral stenosis, 승모판 협착증, 승모판막 협착
    mitral regurgitation, mr, 승모판 역류증, 승모판막 역류
    tr, 삼첨판 역류증
    mvp, 승모판 탈출증
  `),
  'valvular or not': rows(`
    valvular af, vaf, 판막성 심방세동
    nvaf, non-valvular af, 비판막성 심방세동
  `),
  'coronary syndromes': rows(`
    stable angina, sihd, 안정형 협심증, 안정 협심증
    unstable angina, uap, 불안정형 협심증, 불안정 협심증
    variant angina, vsa, 변이형 협심증
    stemi, st분절상승 심근경색
    nstemi, 비st분절상승 심근경색
  `),
  'coronary arteries': rows(`
    lad, 좌전하행동맥
    lcx, 좌회선동맥
    rca, 우관상동맥
    lm, lmca, left main, 좌주관상동맥
  `),
  'congenital heart diseases': rows(`
    asd, 심방중격결손
    vsd, 심실중격결손
    pda, 동맥관개존증
    pfo, 난원공개존증
    tof, 팔로네징후, 팔로사징
  `),
  clots: rows(`
    dvt, 심부정맥혈전증, deep vein thrombosis
    pe, pte, 폐색전증, pulmonary embolism
    systemic embolism, 전신색전증
  `),
  bleeding: rows(`
    major bleeding, 주요출혈, 주요 출혈
    minor bleeding, 경미한 출혈
    ugib, 상부위장관 출혈
    lgib, 하부위장관 출혈
    ich, 두개내출혈, 뇌출혈
    sah, 지주막하출혈, 거미막하출혈
    sdh, 경막하출혈, 경막밑출혈
    edh, 경막외출혈
    ivh, 뇌실내출혈
  `),
  strokes: rows(`
    ischemic stroke, cerebral infarction, 허혈성 뇌졸중
    hemorrhagic stroke, 출혈성 뇌졸중
    tia, 일과성 허혈발작, 일과성 뇌허혈
  `),
  'nervous diseases': rows(`
    alzheimer, 알츠하이머병
    vascular dementia, 혈관성 치매
    mci, 경도인지장애
    delirium, 섬망
    epilepsy, 뇌전증, 간질
    parkinson, 파킨슨병
    multiple sclerosis, 다발경화증
    als, 루게릭, 근위축측삭경화증
    myasthenia gravis, 중증근무력증
    gbs, 길랭-바레증후군
    bell's palsy, 안면신경마비, 벨마비
    migraine, 편두통
  `),
  'lung diseases': rows(`
    copd, 만성폐쇄성폐질환
    asthma, ba, 천식
    ild, 간질성 폐질환
    ipf, 특발성 폐섬유증
    bronchiectasis, 기관지확장증
    bronchitis, 기관지염
    bronchiolitis, 모세기관지염
    croup, 크룹
    ards, 급성호흡곤란증후군
    pneumothorax, 기흉
    pleural effusion, 흉수
    hemothorax, 혈흉
    empyema, 농흉
  `),
  pneumonias: rows(`
    cap, 지역사회획득 폐렴, 지역사회 폐렴
    hap, 병원획득 폐렴, 병원내 폐렴
    vap, 인공호흡기 관련 폐렴, 인공호흡기연관폐렴
    aspiration pneumonia, 흡인폐렴, 흡인성 폐렴
  `),
  'device infections': rows(`
    cauti, 요로카테터 관련 요로감염
    clabsi, 중심정맥관 관련 혈류감염
    ssi, 수술부위감염, 수술부위 감염
    uti, 요로감염
  `),
  tuberculosis: rows(`
    tb, 결핵, tuberculosis
    ltbi, latent tb, 잠복결핵감염, 잠복결핵
    mdr-tb, mdr tb, 다제내성결핵
    xdr-tb, 광범위약제내성결핵
    ntm, 비결핵항산균
  `),
  bacteria: rows(`
    mrsa, 메티실린내성황색포도알균
    mssa, 메티실린감수성황색포도알균
    vrsa, 반코마이신내성황색포도알균
    vre, 반코마이신내성장알균
    cre, 카바페넴내성장내세균
    cpe, 카바페넴분해효소생성장내세균
    mrab, 다제내성 아시네토박터
    mrpa, crpa, 다제내성녹농균
    esbl, 광범위 베타락탐 분해효소
  `),
  'infectious diseases': rows(`
    influenza, flu, 독감, 인플루엔자
    covid, covid-19, sars-cov-2, 코로나바이러스감염증-19
    sars, 중증급성호흡기증후군
    measles, 홍역
    mumps, 유행성이하선염, 볼거리
    rubella, 풍진
    varicella, chickenpox, 수두
    zoster, herpes zoster, 대상포진
    hsv, 단순포진, 단순헤르페스
    pertussis, 백일해
    diphtheria, 디프테리아
    tetanus, 파상풍
    hfmd, 수족구병
    rsv, 호흡기세포융합바이러스
    norovirus, 노로바이러스
    rotavirus, 로타바이러스
    scrub typhus, 쯔쯔가무시증, 쯔쯔가무시
    hfrs, 신증후군출혈열
    sfts, 중증열성혈소판감소증후군
    malaria, 말라리아
    dengue, 뎅기열
    cholera, 콜레라
    typhoid, 장티푸스
    syphilis, 매독
    gonorrhea, 임질
  `),
  hepatitides: rows(`
    hav, hepatitis a, a형간염, a형 간염
    hbv, hepatitis b, b형간염, b형 간염
    hcv, hepatitis c, c형간염, c형 간염
    hev, hepatitis e, e형간염
    alcoholic hepatitis, 알코올성 간염
    dili, 약물 유발 간손상
  `),
  'liver diseases': rows(`
    liver cirrhosis, cirrhosis, 간경변, 간경화
    hcc, 간세포암, 간세포암종
    fatty liver, 지방간
  `),
  'bowel diseases': rows(`
    uc, ulcerative colitis, 궤양성 대장염
    cd, crohn, 크론병
    ibs, 과민대장증후군, 과민성 장증후군
  `),
  ulcers: rows(`
    gastric ulcer, gu, 위궤양
    duodenal ulcer, du, 십이지장궤양
  `),
  'biliary diseases': rows(`
    cholelithiasis, gallstone, 담석
    cholecystitis, 담낭염
    cholangitis, 담관염
    pancreatitis, 췌장염
    appendicitis, appe, 충수염, 맹장염
  `),
  kidneys: rows(`
    aki, arf, 급성 신손상, 급성콩팥손상, 급성 신부전
    ckd, 만성콩팥병, 만성 신장질환, chronic kidney disease
    esrd, eskd, 말기신부전
    nephrotic syndrome, 신증후군
    glomerulonephritis, gn, 사구체신염
  `),
  diabetes: rows(`
    t1dm, type 1 dm, type 1 diabetes, 1형당뇨병, 제1형 당뇨병, 1형 당뇨
    t2d, type 2 dm, type 2 diabetes, 2형당뇨병, 제2형 당뇨병, 2형 당뇨
    gdm, 임신성 당뇨병, 임신성 당뇨, 임당
    prediabetes, 당뇨병전단계
  `),
  'diabetic emergencies': rows(`
    dka, 당뇨병성 케톤산증
    hhs, 고삼투압성 고혈당 상태
  `),
  'high or low': rows(`
    hypoglycemia, 저혈당, 저혈당증
    hyperglycemia, 고혈당
    hypotension, 저혈압
    hypertension, htn, 고혈압
    hypothyroidism, 갑상선기능저하증, 갑상선 저하, 갑상선 기능저하
    hyperthyroidism, thyrotoxicosis, 갑상선기능항진증, 갑상선 항진, 갑상선 기능항진
    hypoparathyroidism, 부갑상선기능저하증
    hyperparathyroidism, 부갑상선기능항진증
    hypokalemia, 저칼륨혈증
    hyperkalemia, 고칼륨혈증
    hyponatremia, 저나트륨혈증
    hypernatremia, 고나트륨혈증
    hypocalcemia, 저칼슘혈증
    hypercalcemia, 고칼슘혈증
    hypophosphatemia, 저인산혈증
    hyperphosphatemia, 고인산혈증
    hypothermia, 저체온증
    heat stroke, 열사병
    underweight, 저체중
    overweight, 과체중, 비만전단계
    severe obesity, morbid obesity, 고도비만
    tachycardia, 빈맥
    bradycardia, 서맥
    metabolic acidosis, 대사산증
    metabolic alkalosis, 대사알칼리증
  `),
  hypertensions: rows(`
    white coat hypertension, 백의고혈압
    masked hypertension, 가면고혈압
    resistant hypertension, 저항성 고혈압
    secondary hypertension, 이차성 고혈압
    prehypertension, 고혈압전단계
    pulmonary hypertension, 폐고혈압
    pih, 임신성 고혈압
    preeclampsia, 전자간증, 임신중독증
    eclampsia, 자간증
  `),
  'joint diseases': rows(`
    rheumatoid arthritis, 류마티스관절염, 류마티스 관절염
    osteoarthritis, oa, 골관절염, 퇴행성 관절염
    gout, 통풍
    ankylosing spondylitis, 강직성 척추염
    psoriatic arthritis, 건선관절염
    septic arthritis, 화농성 관절염
    sle, lupus, 전신홍반루푸스
  `),
  bones: rows(`
    osteoporosis, 골다공증
    osteopenia, 골감소증
    sarcopenia, 근감소증
  `),
  'mental illnesses': rows(`
    mdd, depression, 주요우울장애, 우울증
    bipolar, 양극성 장애, 조울증
    schizophrenia, 조현병
    adhd, 주의력결핍 과잉행동장애
    autism, 자폐스펙트럼장애, 자폐
    ocd, 강박장애
    ptsd, 외상후 스트레스장애
    panic disorder, 공황장애
    anxiety, 불안장애
    insomnia, 불면증
    binge eating disorder, 폭식장애
    anorexia nervosa, 신경성 식욕부진증
    bulimia, 신경성 폭식증
  `),
  'blood diseases': rows(`
    itp, 면역혈소판감소증
    ttp, 혈전혈소판감소자반
    hus, 용혈요독증후군
    hit, 헤파린유발 혈소판감소증
    dic, 파종성 혈관내 응고
    hemophilia, 혈우병
    aml, 급성골수성백혈병
    cml, 만성골수성백혈병
    cll, 만성림프구백혈병
    mds, 골수형성이상증후군
    multiple myeloma, 다발골수종
    lymphoma, 림프종
  `),
  cancers: rows(`
    lung cancer, 폐암
    gastric cancer, 위암
    colorectal cancer, 대장암
    liver cancer, 간암
    pancreatic cancer, 췌장암
    breast cancer, 유방암
    cervical cancer, 자궁경부암
    ovarian cancer, 난소암
    prostate cancer, 전립선암
    thyroid cancer, 갑상선암
    bladder cancer, 방광암
  `),
  'lung cancers': rows(`
    nsclc, 비소세포폐암, 비소세포성 폐암
    sclc, 소세포폐암
  `),
  pregnancy: rows(`
    ectopic pregnancy, 자궁외임신
    abortion, miscarriage, 유산
    missed abortion, 계류유산
    preterm labor, ptl, 조기진통
    preterm birth, 조산
    previa, placenta previa, 전치태반
    abruptio, 태반조기박리
    pph, 산후출혈
  `),
  ages: rows(`
    neonate, newborn, 신생아, infant, 영아
    toddler, 유아
    child, children, 소아
    adolescent, 청소년
    adult, 성인
    elderly, 노인
  `),
  allergens: rows(`
    milk, cow's milk, 우유
    egg yolk, yolk, 노른자, 난황, 계란노른자, 달걀노른자
    egg white, 흰자, 난백, 계란흰자, 달걀흰자
    peanut, 땅콩
    walnut, 호두
    pecan, 피칸
    cashew, 캐슈넛, 캐슈
    pistachio, 피스타치오
    hazelnut, 헤이즐넛
    almond, 아몬드
    macadamia, 마카다미아
    brazil nut, 브라질너트
    pine nut, 잣
    sesame, 참깨
    soy, soybean, 대두, 콩
    wheat, 밀
    barley, 보리
    buckwheat, 메밀
    corn, 옥수수
    rice, 쌀
    shrimp, 새우
    lobster, 바닷가재
    squid, 오징어
    oyster, 굴
    salmon, 연어
    mackerel, 고등어
    tuna, 참치
    peach, 복숭아
    apple, 사과
    kiwi, 키위
    banana, 바나나
    mango, 망고
    avocado, 아보카도
    tomato, 토마토
    beef, 소고기, 쇠고기
    pork, 돼지고기
    chicken, 닭고기
    quail egg, 메추리알
    duck egg, 오리알
    goose egg, 거위알
    goat milk, 산양유, 염소유
  `),
  'food allergies': rows(`
    milk allergy, cmpa, 우유알레르기, 우유 알레르기
    egg allergy, 계란알레르기
    peanut allergy, 땅콩알레르기
    wheat allergy, 밀알레르기
    walnut allergy, 호두알레르기
    soy allergy, 콩알레르기
  `),
  formulas: rows(`
    ehf, 완전가수분해분유
    phf, 부분가수분해분유
    aaf, 아미노산분유
    soy formula, 대두분유, 콩분유
  `),
  'allergy tests': rows(`
    skin prick test, prick test, spt, 피부단자시험
    oral food challenge, ofc, 경구식품유발검사, 식품경구유발시험
    specific ige, sige, 특이 ige
    total ige, 총 ige
    patch test, 첩포시험, 첩포검사
    bat, 호염기구활성화검사
  `),
  'allergy treatments': rows(`
    oit, oral immunotherapy, 경구면역요법
    slit, 설하면역요법
    elimination diet, 식품제거시험
  `),
  'allergic courses': rows(`
    immediate type, ige-mediated, 즉시형
    delayed type, 지연형
    non-ige-mediated, non-ige, 비 ige 매개
  `),
  glucose: rows(`
    fbs, fpg, 공복혈당, 공복 혈당
    pp2, ppg, 식후혈당, 식후 2시간 혈당
    hba1c, 당화혈색소
    ogtt, 경구포도당부하검사
    cgm, 연속혈당측정
    smbg, 자가혈당측정
  `),
  'blood pressure': rows(`
    systolic, systolic bp, sbp, 수축기혈압, 수축기 혈압
    diastolic, diastolic bp, dbp, 이완기혈압, 확장기혈압
    map, 평균동맥압
    home bp, 가정혈압, home blood pressure
    abpm, 활동혈압, ambulatory bp
  `),
  'vital signs': rows(`
    hr, heart rate, pulse, 심박수, 맥박수
    respiratory rate, 호흡수
    bt, body temperature, 체온
    spo2, oxygen saturation, 산소포화도
    bp, blood pressure, 혈압
  `),
  'body measures': rows(`
    bmi, body mass index, 체질량지수
    waist, waist circumference, wc, 허리둘레
    body weight, bw, 체중, 몸무게
    bsa, 체표면적
  `),
  weight: rows(`
    weight loss, weight reduction, 체중 감량, 체중감량, 체중감소
    weight gain, 체중증가, 체중 증가
    weight regain, 체중 재증가
  `),
  lipids: rows(`
    triglyceride, tg, 중성지방
    ldl-c, ldl cholesterol, ldl, ldl 콜레스테롤
    hdl-c, hdl cholesterol, hdl, hdl 콜레스테롤
    non-hdl, 비hdl 콜레스테롤
    total cholesterol, tc, 총콜레스테롤
  `),
  'laboratory tests': rows(`
    cbc, 전혈구검사, 일반혈액검사
    hb, hgb, hemoglobin, 혈색소, 헤모글로빈
    hct, 적혈구용적률, 헤마토크리트
    plt, platelet, 혈소판
    wbc, 백혈구
    rbc, 적혈구
    neutrophil, 호중구
    lymphocyte, 림프구
    eosinophil, 호산구
    crp, c-반응단백
    esr, 적혈구침강속도
    procalcitonin, 프로칼시토닌
    lactate, 젖산
    bilirubin, 빌리루빈
    albumin, 알부민
    ammonia, 암모니아
    amylase, 아밀라아제
    lipase, 리파아제
    tsh, 갑상선자극호르몬
    cortisol, 코르티솔
    troponin, 트로포닌
    bnp, nt-probnp, 나트륨이뇨펩티드
    ferritin, 페리틴
    d-dimer, d-이합체
    aptt, ptt, 활성화 부분 트롬보플라스틴 시간
    prothrombin time, pt/inr, 프로트롬빈 시간
    creatinine, cr, 크레아티닌
    egfr, 사구체여과율, crcl, creatinine clearance, 크레아티닌 청소율
    bun, 혈액요소질소
    uric acid, 요산
    upcr, 소변 단백/크레아티닌 비
    uacr, acr, 소변 알부민/크레아티닌 비
  `),
  proteinuria: rows(`
    proteinuria, 단백뇨
    albuminuria, 알부민뇨
    hematuria, 혈뇨
    pyuria, 농뇨
  `),
  'hepatitis b serology': rows(`
    hbsag, b형간염 표면항원
    hbsab, anti-hbs, b형간염 표면항체
  `),
  'tuberculosis tests': rows(`
    tst, mantoux, 투베르쿨린 피부반응검사
    igra, quantiferon, 인터페론감마 분비검사
  `),
  imaging: rows(`
    tte, 경흉부 심초음파, 경흉부심초음파
    tee, 경식도 심초음파
    intracardiac echo, 심장내 초음파
    treadmill, tmt, 운동부하검사
    holter, 홀터, 활동 심전도
    eps, 임상전기생리학적검사
    tilt test, 기립경사테이블검사
    cag, 관상동맥조영술
    ffr, 관상동맥내 압력측정술
    ivus, 혈관내 초음파
    oct, 광간섭단층촬영, 빛간섭단층촬영
    magnetic resonance imaging, brain mri, 자기공명영상
    computed tomography, brain ct, 전산화단층촬영
    pet-ct, 양전자단층촬영
    usg, sono, 초음파
    mammography, 유방촬영
    bmd, dexa, 골밀도
  `),
  endoscopies: rows(`
    egd, 위내시경
    cfs, colonoscopy, 대장내시경
    ercp, 내시경적 역행성 췌담관조영술
    bronchoscopy, 기관지내시경
    eus, 내시경초음파
    capsule endoscopy, 캡슐내시경
  `),
  'function tests': rows(`
    pft, spirometry, 폐기능검사
    eeg, 뇌파검사
    emg, 근전도
    ncv, ncs, 신경전도검사
    psg, polysomnography, 수면다원검사
    lp, lumbar puncture, 요추천자
    thoracentesis, 흉강천자
    paracentesis, 복수천자
    amniocentesis, 양수천자
    bone marrow biopsy, 골수검사
  `),
  revascularisation: rows(`
    pci, ptca, 경피적 관상동맥중재술
    cabg, 관상동맥우회술, 관상동맥우회로술
    atherectomy, 죽상반절제술
  `),
  'balloons and stents': rows(`
    des, drug eluting stent, drug-eluting stent, 약물방출스텐트
    bms, bare metal stent, bare-metal stent, 일반금속스텐트
    bvs, 생체흡수형 스텐트
    dcb, deb, 약물방출 풍선카테터
  `),
  'aortic valves': rows(`
    tavi, tavr, 경피적 대동맥판삽입
    avr, savr, surgical avr, 대동맥판치환술
  `),
  'valve prostheses': rows(`
    mechanical valve, 기계판막, 금속판막
    bioprosthetic valve, tissue valve, 조직판막, 생체인공판막
  `),
  'rhythm procedures': rows(`
    cryoablation, cryoballoon, 냉각절제술, 냉각풍선절제술
    pfa, 펄스장절제술
    maze, 메이즈 수술
    av node ablation, 방실결절 절제술
    dccv, electrical cardioversion, 전기적 심율동전환
    chemical cardioversion, 약물적 심율동전환
    defibrillation, 제세동
    laao, 좌심방이 폐색술
  `),
  'support devices': rows(`
    ecmo, 체외순환막형산화요법
    iabp, 대동맥내 풍선펌프
    lvad, 심실보조장치
  `),
  'brain vessel procedures': rows(`
    thrombectomy, evt, 혈전제거술
    thrombolysis, 혈전용해술
    coil, coiling, 코일
    flow diverter, flow-diverter
    clipping, 결찰술
    tace, 경동맥화학색전술
  `),
  'renal replacement': rows(`
    hd, hemodialysis, 혈액투석
    peritoneal dialysis, capd, 복막투석
    crrt, 지속적 신대체요법
    plasmapheresis, 혈장교환술
    kidney transplant, 신장이식
    liver transplant, 간이식
    heart transplant, 심장이식
    hsct, bmt, 조혈모세포이식
  `),
  airway: rows(`
    intubation, 기관내삽관, 기도삽관
    extubation, 발관
    tracheostomy, 기관절개술
    cpap, 지속적 양압기, 양압기
    hfnc, 고유량 비강캐뉼라
    ventilator, 인공호흡기
  `),
  tubes: rows(`
    foley, 유치도뇨관, 소변줄
    l-tube, 비위관, 콧줄
    chest tube, 흉관
    gastrostomy, 위루술
    c-line, cvc, 중심정맥관
    picc, 말초삽입 중심정맥관
    a-line, 동맥관
    chemoport, 이식형 포트, 케모포트
  `),
  feeding: rows(`
    tube feeding, 경관영양
    tpn, 정맥영양
    npo, 금식
  `),
  'blood products': rows(`
    prbc, 농축적혈구
    ffp, 신선동결혈장
    cryoprecipitate, 동결침전제제
    pcc, 프로트롬빈 복합체
    platelet transfusion, 혈소판 수혈
  `),
  'obesity surgery': rows(`
    sleeve, lsg, 위소매절제술
    rygb, 루와이위우회술
    gastric band, 조절형위밴드술
    duodenal switch, 십이지장전환술
  `),
  deliveries: rows(`
    c/s, c-sec, 제왕절개, 제왕절개술
    nsvd, 질식분만, 자연분만
    vbac, 제왕절개 후 질식분만
    labor induction, 유도분만
  `),
  anaesthesias: rows(`
    general anesthesia, 전신마취
    spinal anesthesia, 척추마취, 척수마취
    epidural, 경막외마취
    local anesthesia, 국소마취
    sedation, 진정
  `),
  treatments: rows(`
    drug therapy, 약물치료
    behavior therapy, 행동치료
    diet, diet therapy, 식사치료, 식사요법
    exercise, 운동치료
    bariatric, 비만대사수술
    radiotherapy, 방사선치료
    chemotherapy, ctx, 항암화학요법
    immunotherapy, 면역치료
    targeted therapy, 표적치료
    hormone therapy, 호르몬치료
    non-pharmacologic, 비약물치료
  `),
  diets: rows(`
    vlcd, 초저열량식
    lcd, low calorie diet, 저열량식
    low carb, 저탄수화물식
    high protein diet, 고단백식
    low fat diet, 저지방식
    intermittent fasting, 간헐적 단식, time restricted eating, 시간제한 다이어트
  `),
  nutrients: rows(`
    sodium, salt, 나트륨
    potassium, 칼륨
    calcium, 칼슘
    magnesium, 마그네슘
    protein, 단백질
    carbohydrate, 탄수화물
    saturated fat, 포화지방
    trans fat, 트랜스지방
    thiamine, 티아민
    vitamin d, 비타민 d
    vitamin b12, 비타민 b12
    folic acid, 엽산
  `),
  exercise: rows(`
    aerobic exercise, 유산소운동
    resistance exercise, 근력운동
  `),
  doses: rows(`
    loading, loading dose, 부하용량
    maintenance dose, 유지용량
    max dose, maximum dose, 최대 용량, 최대용량
    initial dose, starting dose, 시작 용량, 초기 용량
    high dose, 고용량
    low dose, 저용량
  `),
  'changes of dose': rows(`
    hold, discontinue, 중단
    restart, resume, 재시작, 재개
    taper, dose reduction, 감량
    up-titration, uptitration, 증량
    switching, 전환
  `),
  'times a day': rows(`
    qd, once daily, 1일 1회
    bid, twice daily, 1일 2회
    tid, 1일 3회
    qid, 1일 4회
    prn, 필요시
  `),
  routes: rows(`
    iv, 정맥주사
    po, 경구
    im injection, 근육주사
    sc, sq, 피하주사
    sl, 설하
  `),
  regimens: rows(`
    monotherapy, 단독요법
    dual therapy, 이중요법
    triple therapy, 삼중요법
    sapt, 단일 항혈소판요법
    dapt, 이중 항혈소판요법
  `),
  preventions: rows(`
    primary prevention, 일차 예방, 일차예방, 1차 예방
    secondary prevention, 이차 예방, 이차예방, 2차 예방
  `),
  'lines of treatment': rows(`
    first-line, first line, 1st line, 1차 약제, 일차 약제
    second-line, second line, 2nd line, 2차 약제, 이차 약제
  `),
  'indication or not': rows(`
    indication, indicated, 적응증
    contraindication, contraindicated, c/i, 금기, 금기증
    side effect, s/e, 이상반응, 부작용
    precaution, caution, 주의, 주의사항
  `),
  risks: rows(`
    high risk, 고위험, 고위험군
    moderate risk, intermediate risk, 중등도 위험
    low risk, 저위험, 저위험군
  `),
  severities: rows(`
    mild, 경증
    moderate, 중등도
    severe, 중증
    acute, 급성
    chronic, 만성
    asymptomatic, 무증상
    symptomatic, 유증상
  `),
  figures: rows(`
    mortality, 사망률
    morbidity, 이환율
    prevalence, 유병률
    incidence, 발생률
    recurrence, 재발
    survival, 생존율
    sensitivity, 민감도
    specificity, 특이도
    efficacy, 유효성
    safety, 안전성
    superiority, 우월성
    noninferiority, 비열등성
  `),
  grades: rows(`
    class of recommendation, cor, 권고등급
    level of evidence, loe, 근거수준
  `),
  histories: rows(`
    phx, past history, 과거력
    fhx, family history, 가족력
    social history, 사회력
  `),
  'around an operation': rows(`
    perioperative, 수술 전후
    pre-op, preop, 수술 전
    post-op, postop, 수술 후
  `),
  precautions: rows(`
    standard precaution, 표준주의
    contact precaution, 접촉주의
    droplet precaution, 비말주의
    airborne precaution, 공기주의
  `),
  hygiene: rows(`
    disinfection, 소독
    sterilization, 멸균
    hand hygiene, 손위생
  `),
  cases: rows(`
    confirmed case, 확진환자
    suspected case, 의사환자
    close contact, 접촉자
  `),
  protection: rows(`
    papr, 전동식 호흡기보호구
    goggle, 보안경
    gown, 가운
    glove, 장갑
    level d, 전신보호복
    shoe cover, 신발커버
  `),
  wards: rows(`
    er, 응급실
    icu, 중환자실
    nicu, 신생아중환자실
    opd, 외래
    ward, 병동
    pacu, 회복실
    delivery room, 분만실
    nursery, 신생아실
  `),
  specialities: rows(`
    gs, 외과
    os, 정형외과
    ns, 신경외과
    cs, 흉부외과
    obgy, 산부인과
    ent, 이비인후과
    ped, 소아청소년과
    derma, 피부과
    ophtha, 안과
    fm, 가정의학과
  `),
  moves: rows(`
    admission, 입원
    discharge, 퇴원
    transfer, 전원
    consult, 협의진료
    refer, 의뢰
  `),
  papers: rows(`
    medical certificate, 진단서
    death certificate, 사망진단서
    birth certificate, 출생증명서
    prescription, 처방전
    progress note, 경과기록
    nursing record, 간호기록부
    discharge summary, 퇴원요약
    op record, 수술기록
    informed consent, 동의서
  `),
  'medicines in law': rows(`
    otc, 일반의약품
    orphan drug, 희귀의약품
    generic, 제네릭, 후발의약품
    biosimilar, 바이오시밀러
  `),
  'payment schemes': rows(`
    drg, 포괄수가제
    신포괄, 신포괄수가
    행위별수가제
    산정특례
    본인부담상한제
    위험분담제
  `),
  'payment of a procedure': rows(`
    급여기준, 급여 조건, 보험 기준
    사전승인, 사전심사
    이의신청
    사례별
  `),
  'drugs and their classes': rows(`
    # calcium channel blockers
    amlodipine, 암로디핀, 노바스크, norvasc
    nifedipine, 니페디핀, 아달라트, adalat
    felodipine, 펠로디핀
    lercanidipine, 레르카니디핀, 자니딥, zanidip
    nicardipine, 니카르디핀, 페르디핀, perdipine
    cilnidipine, 실니디핀
    benidipine, 베니디핀
    nimodipine, 니모디핀, 니모톱, nimotop
    diltiazem, 딜티아젬, 헤르벤, herben
    verapamil, 베라파밀, 이솝틴, isoptin
    # angiotensin receptor blockers
    losartan, 로사르탄, 로살탄, 코자, cozaar
    valsartan, 발사르탄, 발살탄, 디오반, diovan
    telmisartan, 텔미사르탄, 텔미살탄, 미카르디스, micardis
    candesartan, 칸데사르탄, 칸데살탄, 아타칸, atacand
    olmesartan, 올메사르탄, 올메살탄, 올메텍, olmetec
    irbesartan, 이르베사르탄, 이베살탄, 아프로벨, aprovel
    fimasartan, 피마사르탄, 카나브, kanarb
    azilsartan, 아질사르탄, edarbi
    sacubitril/valsartan, sacubitril valsartan, sacubitril, 사쿠비트릴/발사르탄, 사쿠비트릴 발사르탄, 사쿠비트릴, 엔트레스토, entresto
    # ACE inhibitors
    enalapril, 에날라프릴
    ramipril, 라미프릴, 트리테이스, tritace
    perindopril, 페린도프릴, 아서틸, acertil
    captopril, 캡토프릴
    lisinopril, 리시노프릴
    imidapril, 이미다프릴
    # beta blockers
    bisoprolol, 비소프롤롤, 콩코르, concor
    carvedilol, 카르베딜롤, 딜라트렌, dilatrend
    nebivolol, 네비볼롤, 네비보롤, 네비레트, nebilet
    metoprolol, 메토프롤롤, 베타록, betaloc
    atenolol, 아테놀롤, 테놀민, tenormin
    propranolol, 프로프라놀롤, 인데놀, indenol
    esmolol, 에스몰롤, 브레비블록, brevibloc
    labetalol, 라베탈롤, 라베타롤
    landiolol, 란디올롤
    # diuretics
    furosemide, lasix, 푸로세미드, 라식스
    torsemide, torasemide, 토르세미드, 토라세미드
    hydrochlorothiazide, hctz, 히드로클로로티아지드, 하이드로클로로티아지드, 다이크로짇
    chlorthalidone, 클로르탈리돈
    indapamide, 인다파미드
    spironolactone, 스피로노락톤, 알닥톤, aldactone
    eplerenone, 에플레레논, 인스프라, inspra
    finerenone, 피네레논, 케렌디아, kerendia
    tolvaptan, 톨밥탄, 삼스카, samsca
    acetazolamide, 아세타졸아미드, 다이아막스, diamox
    mannitol, 만니톨
    # other cardiovascular drugs
    doxazosin, 독사조신, 카두라, cardura
    terazosin, 테라조신, 하이트린, hytrin
    tamsulosin, 탐스로신, 탐술로신, 하루날, harnal
    hydralazine, 히드랄라진, 하이드랄라진
    clonidine, 클로니딘
    methyldopa, 메틸도파
    minoxidil, 미녹시딜
    nitroglycerin, ntg, 니트로글리세린, 나이트로글리세린
    isosorbide dinitrate, isdn, 이소소르비드 질산염, 이소소르비드디니트레이트
    nitroprusside, 니트로프루시드
    nicorandil, 니코란딜, 시그마트, sigmart
    trimetazidine, 트리메타지딘, 바스티난, vastinan
    ivabradine, 이바브라딘, 프로코라란, procoralan
    ranolazine, 라놀라진
    vericiguat, 베리시구앗, 베르쿠보, verquvo
    mavacamten, 마바캄텐, 캄지오스, camzyos
    tafamidis, 타파미디스, 빈다맥스, vyndamax
    bosentan, 보센탄, 트라클리어, tracleer
    macitentan, 마시텐탄, 옵서미트, opsumit
    sildenafil, 실데나필, 비아그라, viagra
    tadalafil, 타다라필, 시알리스, cialis
    propafenone, 프로파페논, 리트모놈, rytmonorm
    sotalol, 소타롤, 소탈롤
    dronedarone, 드로네다론, 멀택, multaq
    pilsicainide, pilsikainide, 필시카이니드
    vernakalant, 베르나칼란트
    ibutilide, 이부틸리드
    quinidine, 퀴니딘
    mexiletine, 멕실레틴
    adenosine, 아데노신, 아데노코
    lidocaine, 리도카인
    atropine, 아트로핀
    norepinephrine, levophed, 노르에피네프린, 레보페드
    dopamine, 도파민
    dobutamine, 도부타민
    vasopressin, 바소프레신
    milrinone, 밀리논
    phenylephrine, 페닐에프린
    midodrine, 미도드린, 미드론, midron
    # antithrombotics
    prasugrel, 프라수그렐, 에피언트, effient
    cilostazol, 실로스타졸, 프레탈, pletaal
    sarpogrelate, 사르포그렐레이트, 안플라그, anplag
    dipyridamole, 디피리다몰
    triflusal, 트리플루살, 디스그렌, disgren
    tirofiban, 티로피반, 아그라스타트, aggrastat
    abciximab, 압식시맙
    enoxaparin, 에녹사파린, 크렉산, clexane
    dalteparin, 달테파린, 프라그민, fragmin
    fondaparinux, 폰다파리눅스, 아릭스트라, arixtra
    argatroban, 아르가트로반, 노바스탄, novastan
    bivalirudin, 비발리루딘
    alteplase, tpa, rtpa, t-pa, rt-pa, 알테플라제, 액티라제, actilyse
    tenecteplase, 테넥테플라제, 메탈라제, metalyse
    urokinase, 유로키나제
    idarucizumab, 이다루시주맙, 프락스바인드, praxbind
    andexanet alfa, andexanet alpha, andexanet, 안덱사네트 알파, 안덱사네트
    protamine, 프로타민
    tranexamic acid, 트라넥삼산, 도란사민, transamin
    vitamin k, vit k, 비타민 k
    # lipid lowering drugs
    atorvastatin, 아토르바스타틴, 아토바스타틴, 리피토, lipitor
    rosuvastatin, 로수바스타틴, 크레스토, crestor
    simvastatin, 심바스타틴, 조코, zocor
    pravastatin, 프라바스타틴, 메바로친, mevalotin
    pitavastatin, 피타바스타틴, livalo
    fluvastatin, 플루바스타틴
    ezetimibe, 에제티미브, 에제티미베, 이지트롤, ezetrol
    fenofibrate, 페노피브레이트, 리피딜, lipidil
    gemfibrozil, 겜피브로질
    evolocumab, 에볼로쿠맙, 레파타, repatha
    alirocumab, 알리로쿠맙, 프랄런트, praluent
    inclisiran, 인클리시란, 렉비오, leqvio
    cholestyramine, 콜레스티라민
    bempedoic acid, 벰페도산
    # antidiabetics
    glimepiride, 글리메피리드, 아마릴, amaryl
    gliclazide, 글리클라지드, 디아미크롱, diamicron
    glipizide, 글리피지드
    glibenclamide, 글리벤클라미드
    sitagliptin, 시타글립틴, 자누비아, januvia
    linagliptin, 리나글립틴, 트라젠타, trajenta
    vildagliptin, 빌다글립틴, 가브스, galvus
    saxagliptin, 삭사글립틴, 온글라이자, onglyza
    alogliptin, 알로글립틴, nesina
    gemigliptin, 제미글립틴, 제미글로, zemiglo
    teneligliptin, 테네리글립틴, 테넬리아, tenelia
    evogliptin, 에보글립틴, 슈가논, suganon
    dapagliflozin, 다파글리플로진, 포시가, forxiga, farxiga
    empagliflozin, 엠파글리플로진, 자디앙, jardiance
    ertugliflozin, 에르투글리플로진, 스테글라트로, steglatro
    ipragliflozin, 이프라글리플로진, 슈글렛, suglat
    enavogliflozin, 이나보글리플로진, 에나보글리플로진, 엔블로, envlo
    pioglitazone, 피오글리타존, 액토스, actos
    lobeglitazone, 로베글리타존, 듀비에, duvie
    acarbose, 아카보즈, 글루코바이, glucobay
    voglibose, 보글리보스, 베이슨, basen
    repaglinide, 레파글리니드
    dulaglutide, 둘라글루티드, 트루리시티, trulicity
    exenatide, 엑세나티드, 바이에타, byetta
    lixisenatide, 릭시세나티드
    tirzepatide, 터제파타이드, 티르제파티드, 마운자로, mounjaro
    glargine, insulin glargine, 인슐린 글라진, 인슐린글라진, 란투스, lantus, 투제오, toujeo
    degludec, insulin degludec, 인슐린 데글루덱, 인슐린데글루덱, 트레시바, tresiba
    detemir, insulin detemir, 인슐린 디터머, 인슐린디터머, 레버미어, levemir
    insulin aspart, 인슐린 아스파트, 인슐린아스파트, 노보래피드, novorapid
    insulin lispro, lispro, 인슐린 리스프로, 인슐린리스프로, 휴마로그, humalog
    insulin glulisine, glulisine, 인슐린 글루리신, 애피드라, apidra
    nph, nph insulin, nph 인슐린, 중간형 인슐린
    regular insulin, 속효성 인슐린, 레귤러 인슐린
    glucagon, 글루카곤
    # endocrine drugs
    levothyroxine, l-thyroxine, 레보티록신, 레보티록신나트륨, 씬지로이드, 씬지록신, synthyroid
    liothyronine, 리오티로닌
    methimazole, 메티마졸
    propylthiouracil, ptu, 프로필티오우라실, 안티로이드, antiroid
    carbimazole, 카르비마졸
    prednisolone, pds, pdl, 프레드니솔론, 소론도, solondo
    methylprednisolone, 메틸프레드니솔론, 솔루메드롤, solumedrol, solu-medrol
    dexamethasone, 덱사메타손, 덱사
    hydrocortisone, 히드로코르티손, 하이드로코르티손, 솔루코테프, solucortef
    deflazacort, 데플라자코트, 캘코트, calcort
    fludrocortisone, 플루드로코르티손, 플로리네프, florinef
    betamethasone, 베타메타손
    triamcinolone, 트리암시놀론, 트리암, triam
    desmopressin, 데스모프레신, 미니린, minirin
    cabergoline, 카베르골린, 도스티넥스, dostinex
    bromocriptine, 브로모크립틴, 팔로델, parlodel
    octreotide, 옥트레오티드, 산도스타틴, sandostatin
    testosterone, 테스토스테론, nebido
    estradiol, 에스트라디올
    progesterone, 프로게스테론, 유트로게스탄, utrogestan
    tibolone, 티볼론, 리비알, livial
    raloxifene, 랄록시펜, 에비스타, evista
    alendronate, 알렌드로네이트, 알렌드론산, 포사맥스, fosamax
    risedronate, 리세드로네이트, 리세드론산, 악토넬, actonel
    ibandronate, 이반드로네이트, 이반드론산, 본비바, bonviva
    zoledronate, zoledronic acid, 졸레드로네이트, 졸레드론산, 아클라스타, aclasta, 조메타, zometa
    denosumab, 데노수맙, 프롤리아, prolia
    teriparatide, 테리파라타이드, 테리파라티드, 포스테오, forsteo
    romosozumab, 로모소주맙, 이베니티, evenity
    cinacalcet, 시나칼세트, 레그파라, regpara
    calcitriol, 칼시트리올, 본키, bonky
    # gastrointestinal drugs
    omeprazole, 오메프라졸, 로섹, losec
    esomeprazole, 에스오메프라졸, 넥시움, nexium
    lansoprazole, 란소프라졸, 란스톤, lanston
    rabeprazole, 라베프라졸, 파리에트, pariet
    pantoprazole, 판토프라졸, 판토록, pantoloc
    tegoprazan, 테고프라잔, 케이캡, k-cab
    fexuprazan, 펙수프라잔, 펙수클루, fexuclue
    famotidine, 파모티딘, 가스터, gaster
    ranitidine, 라니티딘, 잔탁, zantac
    cimetidine, 시메티딘
    nizatidine, 니자티딘, 액시드, axid
    sucralfate, 수크랄페이트
    rebamipide, 레바미피드, 무코스타, mucosta
    misoprostol, 미소프로스톨, 싸이토텍, cytotec
    domperidone, 돔페리돈, 모티리움, motilium
    metoclopramide, 메토클로프라미드, 맥페란, macperan
    mosapride, 모사프리드, 가스모틴, gasmotin
    itopride, 이토프리드, 가나톤, ganaton
    ondansetron, 온단세트론, 조프란, zofran
    granisetron, 그라니세트론, 카이트릴, kytril
    palonosetron, 팔로노세트론, 알록시, aloxi
    aprepitant, 아프레피탄트, 에멘드, emend
    loperamide, 로페라미드, 로페린
    lactulose, 락툴로오스, 락툴로즈, 듀파락, duphalac
    bisacodyl, 비사코딜, 둘코락스, dulcolax
    polyethylene glycol, 폴리에틸렌글리콜
    ursodeoxycholic acid, udca, 우르소데옥시콜산, 우루사, ursa
    mesalazine, mesalamine, 5-asa, 메살라진, 아사콜, asacol, 펜타사, pentasa
    terlipressin, 터리프레신, 테르리프레신
    # antivirals of the liver
    entecavir, 엔테카비르, 바라크루드, baraclude
    tenofovir disoproxil, tdf, 테노포비르 디소프록실, 테노포비르디소프록실, 비리어드, viread
    tenofovir alafenamide, taf, 테노포비르 알라페나미드, 테노포비르알라페나미드, 베믈리디, vemlidy
    sofosbuvir, 소포스부비르, 소발디, sovaldi
    glecaprevir/pibrentasvir, glecaprevir pibrentasvir, 글레카프레비르/피브렌타스비르, 마비렛, maviret
    # antibacterials
    amoxicillin, 아목시실린
    amoxicillin/clavulanate, amoxicillin clavulanate, amoxi/clav, 아목시실린/클라불란산, 아목시실린 클라불란산, 오구멘틴, augmentin
    ampicillin, 암피실린
    ampicillin/sulbactam, ampicillin sulbactam, 암피실린/설박탐, 암피실린 설박탐, 유나신, unasyn
    piperacillin/tazobactam, piperacillin tazobactam, pip/tazo, pip-tazo, 피페라실린/타조박탐, 피페라실린 타조박탐, 타조신, tazocin
    nafcillin, 나프실린
    benzathine penicillin, benzathine penicillin g, 벤자틴 페니실린, 벤자틴페니실린
    cefazolin, 세파졸린
    cephalexin, cefalexin, 세팔렉신
    cefuroxime, 세푸록심
    cefaclor, 세파클러
    cefoxitin, 세폭시틴
    cefotetan, 세포테탄
    ceftriaxone, 세프트리악손, 로세핀, rocephin
    cefotaxime, 세포탁심
    ceftazidime, 세프타지딤
    cefixime, 세픽심
    cefdinir, 세프디니르, 옴니세프, omnicef
    cefpodoxime, 세프포독심
    cefepime, 세페핌, 맥스핌
    ceftazidime/avibactam, ceftazidime avibactam, 세프타지딤/아비박탐, 자비쎄프타, zavicefta
    meropenem, 메로페넴, 메로펜, meropen
    imipenem, imipenem/cilastatin, imipenem cilastatin, 이미페넴, 이미페넴/실라스타틴, 티에남, tienam
    ertapenem, 에르타페넴, 인반즈, invanz
    doripenem, 도리페넴
    aztreonam, 아즈트레오남
    vancomycin, 반코마이신
    teicoplanin, 테이코플라닌, 타고시드, targocid
    linezolid, 리네졸리드, 자이복스, zyvox
    daptomycin, 답토마이신, 큐비신, cubicin
    colistin, 콜리스틴
    tigecycline, 티게사이클린, 타이가실, tygacil
    levofloxacin, 레보플록사신, 크라비트, cravit
    ciprofloxacin, 시프로플록사신, 씨프로바이, ciprobay
    moxifloxacin, 목시플록사신, 아벨록스, avelox
    azithromycin, 아지트로마이신, 아지스로마이신, 지스로맥스, zithromax
    clarithromycin, 클래리트로마이신, 클라리스로마이신, 클래리시드, klaricid
    roxithromycin, 록시트로마이신, 루리드, rulid
    erythromycin, 에리트로마이신
    doxycycline, 독시사이클린, 바이브라마이신, vibramycin
    minocycline, 미노사이클린, 미노씬, minocin
    clindamycin, 클린다마이신
    metronidazole, 메트로니다졸, 후라시닐, flasinyl
    gentamicin, 겐타마이신
    amikacin, 아미카신
    tobramycin, 토브라마이신
    streptomycin, 스트렙토마이신
    tmp-smx, tmp/smx, trimethoprim/sulfamethoxazole, trimethoprim sulfamethoxazole, cotrimoxazole, 트리메토프림/설파메톡사졸, 트리메토프림 설파메톡사졸, 박트림, bactrim, 셉트린, septrin
    nitrofurantoin, 니트로푸란토인
    fosfomycin, 포스포마이신, 모누롤, monurol
    fidaxomicin, 피닥소마이신
    rifaximin, 리팍시민, 노르믹스, normix
    mupirocin, 뮤피로신, 박트로반, bactroban
    # antituberculotics
    isoniazid, inh, 이소니아지드, 이소니아짓, 유한짓
    rifampicin, rifampin, 리팜피신, 리팜핀
    ethambutol, 에탐부톨, 마이암부톨, myambutol
    pyrazinamide, pza, 피라진아미드
    rifabutin, 리파부틴
    rifapentine, 리파펜틴
    bedaquiline, 베다퀼린, 서튜러, sirturo
    delamanid, 델라마니드, 델티바, deltyba
    cycloserine, 사이클로세린
    prothionamide, 프로티온아미드
    # antifungals, antivirals, antiparasitics
    fluconazole, 플루코나졸, 디푸루칸, diflucan
    itraconazole, 이트라코나졸, 스포라녹스, sporanox
    voriconazole, 보리코나졸, 브이펜드, vfend
    posaconazole, 포사코나졸, 녹사필, noxafil
    ketoconazole, 케토코나졸, 니조랄, nizoral
    terbinafine, 테르비나핀, 라미실, lamisil
    amphotericin b, amphotericin, 암포테리신 b, 암포테리신
    caspofungin, 카스포펀진, 칸시다스, cancidas
    micafungin, 미카펀진, 마이카민, mycamine
    acyclovir, aciclovir, 아시클로버, 아시클로비르, 조비락스, zovirax
    valacyclovir, 발라시클로버, 발라시클로비르, 발트렉스, valtrex
    famciclovir, 팜시클로버, 팜시클로비르, 팜비어, famvir
    ganciclovir, 간시클로버, 간시클로비르, 싸이메빈, cymevene
    valganciclovir, 발간시클로버, 발간시클로비르, 발싸이트, valcyte
    oseltamivir, 오셀타미비르, 타미플루, tamiflu
    peramivir, 페라미비르, 페라미플루, peramiflu
    baloxavir, 발록사비르, 조플루자, xofluza
    zanamivir, 자나미비르, 리렌자, relenza
    nirmatrelvir/ritonavir, nirmatrelvir ritonavir, nirmatrelvir, 니르마트렐비르/리토나비르, 니르마트렐비르, 팍스로비드, paxlovid
    remdesivir, 렘데시비르, 베클루리, veklury
    molnupiravir, 몰누피라비르, 라게브리오, lagevrio
    lopinavir/ritonavir, lopinavir ritonavir, lopinavir, 로피나비르/리토나비르, 로피나비르, 칼레트라, kaletra
    tocilizumab, 토실리주맙, 악템라, actemra
    palivizumab, 팔리비주맙, 시나지스, synagis
    nirsevimab, 니르세비맙, 베이포투스, beyfortus
    dolutegravir, 돌루테그라비르, 티비케이, tivicay
    hydroxychloroquine, hcq, 히드록시클로로퀸, 하이드록시클로로퀸, 할록신
    albendazole, 알벤다졸
    praziquantel, 프라지콴텔
    ivermectin, 이버멕틴
    # analgesics
    acetaminophen, aap, paracetamol, 아세트아미노펜, 타이레놀, tylenol
    ibuprofen, 이부프로펜, 부루펜, brufen
    dexibuprofen, 덱시부프로펜, 맥시부펜
    naproxen, 나프록센, 낙센, naxen
    celecoxib, 세레콕시브, 쎄레브렉스, celebrex
    diclofenac, 디클로페낙, 볼타렌, voltaren
    ketorolac, 케토롤락, 타라신, tarasyn
    aceclofenac, 아세클로페낙, 에어탈, airtal
    meloxicam, 멜록시캄, 모빅, mobic
    indomethacin, 인도메타신
    zaltoprofen, 잘토프로펜, 솔레톤, soleton
    tramadol, 트라마돌, 트리돌, tridol
    fentanyl, 듀로제식, durogesic
    morphine, 엠에스콘틴
    oxycodone, 옥시콘틴, oxycontin
    oxycodone/naloxone, oxycodone naloxone, 옥시코돈/날록손, targin
    hydromorphone, 히드로모르폰, 하이드로모르폰, 저니스타, jurnista
    pethidine, meperidine, demerol, 페티딘, 데메롤
    remifentanil, 레미펜타닐, 울티바, ultiva
    sufentanil, 수펜타닐
    buprenorphine, 부프레노르핀, 노스판, norspan
    nalbuphine, 날부핀
    codeine, 코데인
    naloxone, 날록손
    naltrexone, 날트렉손, 레비아, revia
    # anaesthesia and sedation
    propofol, 디프리반, diprivan
    midazolam, 도미컴, dormicum
    ketamine, 케타라
    etomidate, 에토미데이트
    dexmedetomidine, 덱스메데토미딘, 프리세덱스, precedex
    remimazolam, 레미마졸람, 바이파보, byfavo
    thiopental, 티오펜탈, 펜토탈, pentothal
    sevoflurane, 세보플루란
    desflurane, 데스플루란
    rocuronium, 로쿠로늄, 에스메론, esmeron
    succinylcholine, 석시닐콜린, 숙사메토늄
    vecuronium, 베쿠로늄
    cisatracurium, 시사트라쿠륨, 님벡스, nimbex
    sugammadex, 수가마덱스, 브리디온, bridion
    neostigmine, 네오스티그민
    bupivacaine, 부피바카인, 마카인, marcaine
    ropivacaine, 로피바카인, 나로핀, naropin
    flumazenil, 플루마제닐
    dantrolene, 단트롤렌
    # psychiatric drugs
    diazepam
    lorazepam, 로라제팜, 아티반, ativan
    alprazolam, 알프라졸람, 자낙스, xanax
    clonazepam, 클로나제팜, 리보트릴, rivotril
    etizolam, 에티졸람, 데파스, depas
    triazolam, 트리아졸람, 할시온, halcion
    zolpidem, 스틸녹스, stilnox
    eszopiclone, 에스조피클론, 조피스타
    melatonin, 멜라토닌, 서카딘, circadin
    buspirone, 부스피론
    escitalopram, 에스시탈로프람, 렉사프로, lexapro
    sertraline, 설트랄린, 졸로프트, zoloft
    fluoxetine, 플루옥세틴, 프로작, prozac
    paroxetine, 파록세틴, 세로자트, seroxat
    fluvoxamine, 플루복사민
    venlafaxine, 벤라팍신, 이팩사, effexor
    desvenlafaxine, 데스벤라팍신, 프리스틱, pristiq
    duloxetine, 둘록세틴, 심발타, cymbalta
    milnacipran, 밀나시프란, 익셀, ixel
    mirtazapine, 미르타자핀, 레메론, remeron
    bupropion, 부프로피온, 웰부트린, wellbutrin
    trazodone, 트라조돈, 트리티코, trittico
    vortioxetine, 보티옥세틴, 브린텔릭스, brintellix
    amitriptyline, 아미트리프틸린, 에나폰
    nortriptyline, 노르트리프틸린, 센시발
    imipramine, 이미프라민
    doxepin, 독세핀, 사일레노, silenor
    clomipramine, 클로미프라민, 그로민
    lithium, 리튬, 탄산리튬
    valproate, valproic acid, vpa, 발프로산, 발프로에이트, 데파킨, depakine, 오르필, orfil
    lamotrigine, 라모트리진, 라믹탈, lamictal
    carbamazepine, cbz, 카르바마제핀, 테그레톨, tegretol
    oxcarbazepine, 옥스카르바제핀, 트리렙탈, trileptal
    haloperidol, 할로페리돌
    chlorpromazine, 클로르프로마진
    risperidone, 리스페리돈, 리스페달, risperdal
    paliperidone, 팔리페리돈, 인베가, invega
    olanzapine, 올란자핀, 자이프렉사, zyprexa
    quetiapine, 쿠에티아핀, 쎄로켈, seroquel
    aripiprazole, 아리피프라졸, 아빌리파이, abilify
    ziprasidone, 지프라시돈, 젤독스, zeldox
    clozapine, 클로자핀, 클로자릴, clozaril
    lurasidone, 루라시돈, 라투다, latuda
    methylphenidate, 메틸페니데이트, 콘서타, concerta, 페니드
    atomoxetine, 아토목세틴, 스트라테라, strattera
    acamprosate, 아캄프로세이트
    disulfiram, 디설피람
    varenicline, 바레니클린, 챔픽스, champix
    # neurological drugs
    levetiracetam, 레비티라세탐, 케프라, keppra
    phenytoin, pht, 페니토인
    fosphenytoin, 포스페니토인
    phenobarbital, 페노바르비탈
    topiramate, 토피라메이트, 토파맥스, topamax
    lacosamide, 라코사미드, 빔팻, vimpat
    zonisamide, 조니사미드, 엑세그란, excegran
    perampanel, 페람파넬, 파이콤파, fycompa
    gabapentin, 가바펜틴, 뉴론틴, neurontin
    pregabalin, 프레가발린, 리리카, lyrica
    levodopa, l-dopa, 레보도파, 마도파, madopar, 시네메트, sinemet
    pramipexole, 프라미펙솔, 미라펙스, mirapex
    ropinirole, 로피니롤, 리큅, requip
    rasagiline, 라사길린, 아질렉트, azilect
    selegiline, 셀레길린
    entacapone, 엔타카폰
    amantadine, 아만타딘, 피케이멜즈
    benztropine, 벤즈트로핀
    donepezil, 도네페질, 아리셉트, aricept
    rivastigmine, 리바스티그민, 엑셀론, exelon
    galantamine, 갈란타민, 레미닐, reminyl
    memantine, 메만틴, 에빅사, ebixa
    lecanemab, 레카네맙, 레켐비, leqembi
    sumatriptan, 수마트립탄, 이미그란, imigran
    galcanezumab, 갈카네주맙, 앰겔러티, emgality
    fremanezumab, 프레마네주맙, 아조비, ajovy
    flunarizine, 플루나리진, 씨베리움, sibelium
    pyridostigmine, 피리도스티그민, 메스티논, mestinon
    riluzole, 릴루졸, 리루텍, rilutek
    baclofen, 바클로펜
    botulinum toxin, botox, 보툴리눔 독소, 보툴리눔독소, 보톡스
    # respiratory and allergy drugs
    salbutamol, albuterol, 살부타몰, 벤토린, ventolin
    formoterol, 포르모테롤
    salmeterol, 살메테롤
    indacaterol, 인다카테롤
    tiotropium, 티오트로퓸, 티오트로피움, 스피리바, spiriva
    ipratropium, 이프라트로퓸, 이프라트로피움, 아트로벤트, atrovent
    umeclidinium, 유메클리디늄
    glycopyrrolate, glycopyrronium, 글리코피롤레이트, 글리코피로늄
    budesonide, 부데소니드, 풀미코트, pulmicort
    budesonide/formoterol, budesonide formoterol, 부데소니드/포르모테롤, 심비코트, symbicort
    fluticasone, 플루티카손, 후릭소타이드, flixotide
    fluticasone/salmeterol, fluticasone salmeterol, 플루티카손/살메테롤, 세레타이드, seretide
    ciclesonide, 시클레소니드, 알베스코, alvesco
    montelukast, 몬테루카스트, 싱귤레어, singulair
    theophylline, 테오필린
    aminophylline, 아미노필린
    doxofylline, 독소필린
    roflumilast, 로플루밀라스트
    acetylcysteine, n-acetylcysteine, nac, 아세틸시스테인, 뮤테란, muteran
    ambroxol, 암브록솔
    erdosteine, 에르도스테인, 엘도스
    levodropropizine, 레보드로프로피진, 레보투스, levotuss
    nintedanib, 닌테다닙, 오페브, ofev
    pirfenidone, 피르페니돈, 피레스파, pirespa
    mepolizumab, 메폴리주맙, 누칼라, nucala
    reslizumab, 레슬리주맙, 싱케어, cinqair
    benralizumab, 벤라리주맙, 파센라, fasenra
    dupilumab, 두필루맙, 듀피젠트, dupixent
    tezepelumab, 테제펠루맙, 테즈파이어, tezspire
    cetirizine, 세티리진, 지르텍, zyrtec
    levocetirizine, 레보세티리진, 씨잘, xyzal
    fexofenadine, 펙소페나딘, 알레그라, allegra
    loratadine, 로라타딘, 클라리틴, claritin
    desloratadine, 데스로라타딘, 에리우스, aerius
    ebastine, 에바스틴, 에바스텔, ebastel
    bepotastine, 베포타스틴, 타리온, talion
    chlorpheniramine, peniramine, 클로르페니라민, 페니라민
    hydroxyzine, 히드록시진, 하이드록시진, 유시락스, ucerax
    ketotifen, 케토티펜, 자디텐, zaditen
    cyproheptadine, 시프로헵타딘
    pseudoephedrine, 슈도에페드린
    # rheumatology and immunology
    methotrexate, mtx, 메토트렉세이트
    sulfasalazine, ssz, 설파살라진, 조피린
    leflunomide, 레플루노미드, 아라바, arava
    azathioprine, aza, 아자티오프린, 이뮤란, imuran
    mycophenolate, mycophenolate mofetil, mmf, 미코페놀레이트, 미코페놀레이트 모페틸, 셀셉트, cellcept
    cyclosporine, cyclosporin, csa, 사이클로스포린, 시클로스포린, 산디문, sandimmun
    tacrolimus, fk506, 타크로리무스, 프로그랍, prograf
    everolimus, 에베로리무스, 아피니토, afinitor
    sirolimus, 시롤리무스, 라파뮨, rapamune
    basiliximab, 바실릭시맙, 시뮬렉트, simulect
    cyclophosphamide, 시클로포스파미드, 사이클로포스파미드, 엔독산, endoxan
    infliximab, 인플릭시맙, 레미케이드, remicade, 램시마, remsima
    adalimumab, 아달리무맙, 휴미라, humira
    etanercept, 에타너셉트, 엔브렐, enbrel
    golimumab, 골리무맙, 심퍼니, simponi
    ustekinumab, 우스테키누맙, 스텔라라, stelara
    secukinumab, 세쿠키누맙, 코센틱스, cosentyx
    ixekizumab, 익세키주맙, 탈츠, taltz
    guselkumab, 구셀쿠맙, 트렘피어, tremfya
    risankizumab, 리산키주맙, 스카이리치, skyrizi
    vedolizumab, 베돌리주맙, 킨텔레스, kynteles
    abatacept, 아바타셉트, 오렌시아, orencia
    rituximab, 리툭시맙, 맙테라, mabthera
    tofacitinib, 토파시티닙, 젤잔즈, xeljanz
    baricitinib, 바리시티닙, 올루미언트, olumiant
    upadacitinib, 유파다시티닙, 린버크, rinvoq
    allopurinol, 알로푸리놀, 자일로릭, zyloric
    febuxostat, 페북소스타트, 페브릭, feburic
    colchicine, 콜히친, 콜키신
    benzbromarone, 벤즈브로마론
    ivig, 정맥용 면역글로불린, 정맥 면역글로불린
    # oncology
    cisplatin, 시스플라틴
    carboplatin, 카르보플라틴
    oxaliplatin, 옥살리플라틴, 엘록사틴, eloxatin
    5-fu, fluorouracil, 5-fluorouracil, 플루오로우라실, 5-플루오로우라실
    capecitabine, 카페시타빈, 젤로다, xeloda
    gemcitabine, 젬시타빈, 젬자, gemzar
    paclitaxel, 파클리탁셀, 탁솔, taxol
    docetaxel, 도세탁셀, 탁소텔, taxotere
    doxorubicin, adriamycin, 독소루비신, 아드리아마이신
    vincristine, 빈크리스틴
    etoposide, 에토포시드
    irinotecan, 이리노테칸, 캠푸토, campto
    pemetrexed, 페메트렉시드, 페메트렉세드, 알림타, alimta
    bevacizumab, 베바시주맙, 아바스틴, avastin
    trastuzumab, 트라스투주맙, 허셉틴, herceptin
    pertuzumab, 퍼투주맙, 퍼제타, perjeta
    trastuzumab deruxtecan, t-dxd, 트라스투주맙 데룩스테칸, 엔허투, enhertu
    cetuximab, 세툭시맙, 얼비툭스, erbitux
    pembrolizumab, 펨브롤리주맙, 키트루다, keytruda
    nivolumab, 니볼루맙, 옵디보, opdivo
    atezolizumab, 아테졸리주맙, 티쎈트릭, tecentriq
    durvalumab, 더발루맙, 임핀지, imfinzi
    ipilimumab, 이필리무맙, 여보이, yervoy
    imatinib, 이마티닙, 글리벡, gleevec
    nilotinib, 닐로티닙, 타시그나, tasigna
    dasatinib, 다사티닙, 스프라이셀, sprycel
    gefitinib, 게피티닙, 이레사, iressa
    erlotinib, 엘로티닙, 타쎄바, tarceva
    afatinib, 아파티닙, 지오트립, giotrif
    osimertinib, 오시머티닙, 타그리소, tagrisso
    lazertinib, 레이저티닙, 렉라자, leclaza
    crizotinib, 크리조티닙, 잴코리, xalkori
    alectinib, 알렉티닙, 알레센자, alecensa
    sorafenib, 소라페닙, 넥사바, nexavar
    lenvatinib, 렌바티닙, 렌비마, lenvima
    regorafenib, 레고라페닙, 스티바가, stivarga
    sunitinib, 수니티닙, 수텐, sutent
    olaparib, 올라파립, 린파자, lynparza
    palbociclib, 팔보시클립, 입랜스, ibrance
    ribociclib, 리보시클립, 키스칼리, kisqali
    abemaciclib, 아베마시클립, 버제니오, verzenio
    tamoxifen, 타목시펜, 놀바덱스, nolvadex
    letrozole, 레트로졸, 페마라, femara
    anastrozole, 아나스트로졸, 아리미덱스, arimidex
    goserelin, 고세렐린, 졸라덱스, zoladex
    leuprolide, leuprorelin, 류프로렐린, 루프린, leuplin
    enzalutamide, 엔잘루타미드, 엑스탄디, xtandi
    abiraterone, 아비라테론, 자이티가, zytiga
    bortezomib, 보르테조밉, 벨케이드, velcade
    lenalidomide, 레날리도마이드, 레블리미드, revlimid
    thalidomide, 탈리도마이드
    daratumumab, 다라투무맙, 다잘렉스, darzalex
    ruxolitinib, 룩소리티닙, 자카비, jakavi
    hydroxyurea, 히드록시우레아, 하이드록시우레아, 하이드린
    # blood, kidney, urology
    epoetin, erythropoietin, epo, 에리스로포이에틴, 적혈구조혈호르몬, 에포카인
    darbepoetin, 다베포에틴, 네스프, nesp
    filgrastim, g-csf, gcsf, 필그라스팀, 과립구집락자극인자, 그라신, grasin
    eltrombopag, 엘트롬보팍, 레볼레이드, revolade
    deferasirox, 데페라시록스, 엑스자이드, exjade
    sevelamer, 세벨라머, 렌벨라, renvela
    lanthanum, 란타늄, 탄산란탄, 포스레놀, fosrenol
    kayexalate, sodium polystyrene sulfonate, 폴리스티렌설폰산나트륨
    kalimate, calcium polystyrene sulfonate, 폴리스티렌설폰산칼슘, 카리메트
    finasteride, 피나스테리드, 프로스카, proscar, 프로페시아, propecia
    dutasteride, 두타스테리드, 아보다트, avodart
    solifenacin, 솔리페나신, 베시케어, vesicare
    mirabegron, 미라베그론, 베타미가, betmiga
    oxybutynin, 옥시부티닌
    bethanechol, 베타네콜
    # obstetrics
    oxytocin, 옥시토신
    ritodrine, 리토드린, 유토파, yutopar
    atosiban, 아토시반, 트랙토실, tractocile
    magnesium sulfate, mgso4, 황산마그네슘, 황산 마그네슘
    carboprost, 카르보프로스트
    dinoprostone, 디노프로스톤, 프로페스, propess
    mifepristone, 미페프리스톤
    letermovir, 레테르모비르, 프레비미스, prevymis
    clomiphene, 클로미펜
    # fluids and salts
    potassium chloride, kcl, 염화칼륨
    sodium bicarbonate, nahco3, bivon, 탄산수소나트륨, 중탄산나트륨
    calcium gluconate, 글루콘산칼슘, 칼슘 글루코네이트
    albumin infusion, 알부민 주사, 사람혈청알부민
    activated charcoal, charcoal, 활성탄, 활성 숯
    # listed by medicine.json
    heparin, 헤파린
    aspirin, asa, 아스피린, 아스트릭스, astrix, 저용량 아스피린
    clopidogrel, 클로피도그렐, 클로피도글렐, 플라빅스, plavix
    ticagrelor, 티카그렐러, 티카그렐로, 티카그레러, 브릴린타, brilinta
    warfarin, 와파린, 쿠마딘, coumadin, vka, 비타민 k 길항제, vitamin k antagonist
    dabigatran, 다비가트란, 프라닥사, pradaxa
    rivaroxaban, 리바록사반, 자렐토, xarelto
    apixaban, 아픽사반, 엘리퀴스, eliquis
    edoxaban, 에독사반, 릭시아나, lixiana, savaysa
    amiodarone, 아미오다론, 코다론, cordarone
    flecainide, 플레카이니드, 탐보코, tambocor
    digoxin, 디곡신
    metformin, 메트포르민, 메트포민, 다이아벡스, diabex, 글루코파지, glucophage
    insulin, 인슐린
    liraglutide, 리라글루티드, 리라글루타이드, 삭센다, saxenda, 빅토자, victoza
    semaglutide, 세마글루티드, 세마글루타이드, 위고비, wegovy, 오젬픽, ozempic, 리벨서스, rybelsus
    orlistat, 오르리스타트, 제니칼, xenical
    phentermine, 펜터민, 큐시미아, qsymia
    omalizumab, 오말리주맙, 졸레어, xolair
    epinephrine, 에피펜, epipen, 젝스트, jext, 에피네프린 자가주사, 자가주사용 에피네프린, 에피네프린 주사
    # classes; none stands for one of its members
    ace 억제제, ace억제제, acei, ace inhibitor, ace inhibitors, 안지오텐신전환효소 억제제
    arb, arbs, 안지오텐신수용체차단제, 안지오텐신 수용체 차단제, angiotensin receptor blocker
    arni, 안지오텐신 수용체-네프릴리신 억제제, 네프릴라이신 억제제
    ras blocker, rasi, 레닌-안지오텐신계 차단제, 레닌-앤지오텐신계 차단제
    mra, 광물코르티코이드 수용체 길항제, 알도스테론 길항제
    ccb, 칼슘차단제, 칼슘 길항제, 칼슘통로차단제, 칼슘채널차단제, calcium channel blocker
    dhp ccb, 디히드로피리딘계 칼슘차단제
    non-dhp ccb, non-dhp, ndhp, 비디히드로피리딘계 칼슘차단제
    bb, 베타차단제, 베타 차단제, β-차단제, β-blocker, beta blocker, beta-blocker, 베타블로커
    alpha blocker, alpha-blocker, 알파차단제, 알파 차단제, 알파블로커
    이뇨제, diuretic, diuretics, thiazide, 티아지드
    loop diuretic, loop diuretics, 고리이뇨제, 루프이뇨제
    potassium sparing diuretic, 칼륨보존 이뇨제
    nitrate, nitrates, 질산염
    inotropic, inotropics, 강심제, 수축촉진제
    vasopressor, vasopressors, 승압제, 혈관수축제
    aad, antiarrhythmic, 항부정맥제, 항부정맥약제, 항부정맥약
    digitalis, 디지탈리스, 강심배당체
    oac, 항응고제, 경구 항응고제, 경구항응고제, anticoagulant, oral anticoagulant
    noac, noacs, doac, doacs, 노악, 도악, 직접 경구항응고제, 비-비타민 k 길항제 경구 항응고제
    항혈소판제, 항혈소판약, antiplatelet, antiplatelets
    antithrombotic, antithrombotics, 항혈전제
    p2y12 inhibitor, p2y12 억제제
    gpi, gp iib/iiia, 당단백 iib/iiia 억제제
    lmwh, 저분자량헤파린
    ufh, 미분획헤파린, 비분획 헤파린
    factor xa inhibitor, xa inhibitor, xa 인자 억제제
    dti, direct thrombin inhibitor, 직접 트롬빈 억제제
    thrombolytic, thrombolytics, 혈전용해제
    statin, statins, 스타틴
    pcsk9, pcsk9i, pcsk9 억제제
    fibrate, 피브레이트
    su, sulfonylurea, sulfonylureas, 설폰요소제, 설포닐우레아
    glinide, meglitinide, 메글리티나이드
    tzd, thiazolidinedione, 티아졸리딘디온
    dpp4i, dpp-4i, dpp4, dpp-4, dpp-4 억제제
    sglt2i, sglt-2i, sglt2, sglt-2, sglt2 억제제, 나트륨-포도당 공동수송체 2 억제제
    glp-1ra, glp1ra, glp-1, glp1, glp-1 수용체작용제
    agi, 알파글루코시다제 억제제
    biguanide, 비구아나이드
    basal insulin, long-acting insulin, 기저인슐린, 지속형 인슐린
    rapid-acting insulin, 초속효성, 초속효성 인슐린
    premixed insulin, 혼합형 인슐린
    항비만약제, 비만약, 비만 약물치료, anti-obesity
    corticosteroid, steroid, 스테로이드, 코르티코스테로이드, 글루코코르티코이드
    ppi, 양성자펌프억제제, 프로톤펌프억제제
    pcab, p-cab, 칼륨경쟁적 위산분비차단제
    h2ra, h2 blocker, h2수용체 길항제, h2 차단제
    antacid, 제산제
    prokinetics, 위장관운동촉진제
    antiemetic, 항구토제, 진토제
    laxative, 완하제, 변비약
    antidiarrheal, 지사제
    nsaid, nsaids, 비스테로이드소염제, 비스테로이드성 소염진통제, 소염진통제
    cox-2 inhibitor, cox2, cox-2 억제제
    opioid, opioids, 오피오이드, 마약성 진통제, 아편유사제
    muscle relaxant, 근이완제
    nmb, nmba, 신경근차단제
    bzd, benzodiazepine, 벤조, 벤조디아제핀, 벤조다이아제핀
    antidepressant, 항우울제, 우울증약
    ssri, ssris, 선택적 세로토닌 재흡수 억제제
    snri, snris, 세로토닌 노르에피네프린 재흡수 억제제
    tca, tcas, 삼환계 항우울제
    maoi, 모노아민산화효소 억제제
    mood stabilizer, 기분안정제, 기분조절제
    antipsychotic, antipsychotics, 항정신병약물
    anxiolytic, 항불안제, 신경안정제
    psychostimulant, stimulant, 중추신경자극제
    asm, aeds, antiepileptic, anticonvulsant, 항경련제, 항뇌전증약, 항전간제
    cholinesterase inhibitor, achei, 콜린에스테라제 억제제
    dopamine agonist, 도파민 작용제
    triptan, 트립탄
    dmard, dmards, 항류마티스약제, 질병조절 항류마티스제
    tnf inhibitor, anti-tnf, tnf 억제제
    jak inhibitor, jaki, jak 억제제
    immunosuppressant, 면역억제제
    cni, calcineurin inhibitor, 칼시뉴린 억제제
    ics, 흡입 스테로이드, 흡입 코르티코스테로이드
    laba, 지속성 베타2작용제, 지속성 베타작용제
    lama, 지속성 항콜린제
    saba, 속효성 베타2작용제, 속효성 베타작용제
    sama, 속효성 항콜린제
    ltra, 류코트리엔 조절제, 류코트리엔 수용체 길항제
    mucolytic, 거담제, 점액용해제, 가래약
    antitussive, 진해제, 기침약
    antihistamine, 항히스타민, 항히스타민제
    1세대 항히스타민제, 1세대 항히스타민
    2세대 항히스타민제, 2세대 항히스타민
    decongestant, 비충혈제거제
    antibiotics, antibiotic, 항생제
    penicillin, pcn, 페니실린
    cephalosporin, 세팔로스포린, 세파, 세파계
    1세대 세팔로스포린, 1세대 세파
    2세대 세팔로스포린, 2세대 세파
    3세대 세팔로스포린, 3세대 세파
    4세대 세팔로스포린, 4세대 세파
    carbapenem, 카바페넴, 카바페넴계
    fluoroquinolone, quinolone, fq, 플루오로퀴놀론, 퀴놀론계
    macrolide, 마크로라이드, 마크로라이드계
    aminoglycoside, 아미노글리코사이드, 아미노글리코시드
    glycopeptide, 글리코펩티드, 글리코펩타이드
    tetracycline, 테트라사이클린
    antifungal, 항진균제
    antiviral, 항바이러스제
    haart, 항레트로바이러스 치료, 항레트로바이러스제
    anti-tb, 항결핵제, 결핵약
    antiparasitic, 구충제
    esa, 적혈구조혈자극제
    bisphosphonate, 비스포스포네이트
    serm, 선택적 에스트로겐 수용체 조절제
    antithyroid, atd, 항갑상선제, 항갑상선약
    thyroid hormone, 갑상선호르몬
    anticholinergic, 항콜린제
    tocolytics, 자궁수축억제제
    uterotonic, 자궁수축제
    ici, 면역관문억제제
    tki, 티로신키나제 억제제
  `),
};

const names = (list: readonly string[]) => list.map((name) => normalise(name.replace('~', '')));

/** Without regard to spacing: 공복 혈당 is 공복혈당. */
const closed = (phrase: string) => normalise(phrase.replace('~', '')).replaceAll(' ', '');

describe('an alias never changes', () => {
  for (const [name, members] of Object.entries(classes)) {
    const memberOf = new Map(
      members.flatMap((member, row) =>
        [...new Set(member.map(closed))].map((spelling) => [spelling, row] as const),
      ),
    );
    const rowsOf = (phrases: readonly string[]) =>
      new Set(
        phrases.map((phrase) => memberOf.get(closed(phrase))).filter((row) => row !== undefined),
      );

    test(name, () => {
      const wrong = aliasEntries.filter(({ from, to }) => {
        const sources = rowsOf(from);
        const crosses = [...rowsOf(to)].some((row) => !sources.has(row));
        return sources.size > 1 || (sources.size === 1 && crosses);
      });
      expect(wrong).toEqual([]);
    });

    test(`${name}: no spelling stands for two members`, () => {
      const spellings = members.flatMap((member) => [...new Set(member.map(closed))]);
      expect(spellings.filter((spelling, at) => spellings.indexOf(spelling) !== at)).toEqual([]);
    });
  }
});

describe('aliasesOf', () => {
  for (const [question, expected] of [
    ['차트를 보관', '진료기록부'],
    ['차트정리', '진료기록부'],
    ['진단서를 떼 달라고 하면', '발급'],
    ['HTN 환자', '고혈압'],
    ['AF환자에서 NOAC을', '심방세동'],
    ['DNR 서식', '연명의료중단등결정'],
    ['IRB 심의', '기관생명윤리위원회'],
    ['사무장병원', '의료기관 개설 자격'],
    ['사무장 병원에서', '의료기관 개설 자격'],
    ['프로포폴은', '향정신성의약품'],
    ['CCTV를', '고정형 영상정보처리기기'],
    ['AED', '자동심장충격기'],
    ['레지던트가', '전공의'],
    ['몇 년 보관해야', '보존기간'],
    ['걸리면', '벌칙'],
    ['신고를 안 하면', '과태료'],
    ['에피펜', '에피네프린 자가주사'],
    ['COVID-19', '코로나바이러스감염증-19'],
    ['직원을 잘라도', '해고'],
    ['HCM 환자', '비후성 심근병증'],
    ['HCM 환자 SCD risk factor', '급성 심장사'],
    ['SCD risk factor', '위험인자'],
    ['egg yolk를 먹여도', '노른자'],
    ['waist cut-off', '허리둘레'],
    ['waist cut-off', '기준'],
    ['SGLT2i 시작', 'sglt2 억제제'],
    ['리피토를', '아토르바스타틴'],
    ['포시가', 'dapagliflozin'],
    ['pacemaker 삽입', '심박동기'],
    ['NSVT 있는', '비지속성 심실빈맥'],
    ['F/U은', '추적관찰'],
    ['S/E가', '이상반응'],
    ['당이 떨어지면', '저혈당'],
    ['fentanyl patch', '마약류'],
    ['간질성폐질환', 'ild'],
    ['TAVI 보험 되나', '요양급여'],
    ['보험 안 돼요', '비급여'],
  ] as const) {
    test(`${question} → ${expected}`, () => expect(aliasesOf(question).flat()).toContain(expected));
  }

  test('of overlapping aliases the longest counts', () => {
    expect(aliasesOf('아들인지 딸인지').flat()).toEqual(['태아 성 감별']);
    expect(aliasesOf('차트 복사').flat()).not.toContain('진료기록부');
  });

  test('verbs are met in every form', () => {
    for (const form of ['때리면', '때린', '때렸을', '때리는']) {
      expect(aliasesOf(form).flat()).toContain('폭행');
    }
  });

  for (const question of ['무면허', '수술', '저혈당', '미만', '환자를 안 받는다', '']) {
    test(`nothing of its own for ${question || 'an empty question'}`, () => {
      expect(aliasesOf(question).flat()).not.toContain('음주');
      expect(aliasesOf(question).flat()).not.toContain('벌칙');
    });
  }

  test('an alias weighs less than what was said', () => {
    const weights = new Map(queryTerms('차트').map(({ term, weight }) => [term, weight]));
    expect(weights.get('진료기록부')!).toBeLessThan(weights.get('차트')!);
  });

  test('a roman number is no route', () => {
    expect(aliasesOf('NYHA class IV').flat()).not.toContain('정맥주사');
  });

  test('the yolk of an egg is not its white', () => {
    expect(aliasesOf('egg yolk').flat()).not.toContain('난백');
    expect(aliasesOf('egg white').flat()).not.toContain('난황');
  });

  test('what is not covered is not covered', () => {
    expect(aliasesOf('보험 안 되나요').flat()).not.toContain('요양급여');
  });

  test('aliases: false adds none', () => {
    expect(queryTerms('차트', { aliases: false }).map(({ term }) => term)).not.toContain(
      '진료기록부',
    );
  });
});

describe('entries', () => {
  test('every entry leads somewhere new', () => {
    const idle = aliasEntries.filter(({ from, to }) => new Set(names([...from, ...to])).size < 2);
    expect(idle).toEqual([]);
  });

  test('no phrase is listed twice', () => {
    const all = aliasEntries.flatMap(({ from }) => names(from));
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
  });
});
