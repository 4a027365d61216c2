import { z } from '@hono/zod-openapi';
import { isoDateSchema } from '../model/date.ts';
import { documentStatusSchema } from '../model/document.ts';
import { spanSchema } from '../model/passage.ts';

const release = z.number().int().describe('색인 번호');
const asOf = isoDateSchema.describe('기준일');
const number = z.string().describe('조 번호: "17의2"');
const label = z.string().describe('제17조의2');
const title = z.string().nullable().describe('조 제목');
const paragraph = z.number().int().nullable().describe('항. null이면 조 전체');
const item = z.string().nullable().describe('호: "3의2". null이면 항 전체');
const inForce = z.boolean().describe('기준일에 시행 중이면 true, 시행 예정이면 false');
const began = isoDateSchema
  .nullable()
  .describe(
    '조가 이 글로 읽히기 시작한 날. 색인에 있는 판으로 알 수 없으면 null(판의 시행일은 edition.effectiveFrom)',
  );
const ended = isoDateSchema.nullable().describe('조가 다음 글로 바뀌는 날. 색인에 없으면 null');
const quote = z.string().describe('본문에 적힌 그대로');

export const lawEditionSchema = z
  .object({
    documentId: z.string(),
    title: z.string().describe('그 판의 법령명'),
    status: documentStatusSchema.describe(
      '기준일에 판(법령 전체)의 상태. 대체된 판의 글도 그 뒤에 바뀌지 않은 조는 시행 중이므로, 조는 조의 inForce로 판단',
    ),
    effectiveFrom: isoDateSchema.nullable().describe('판의 시행일. 조의 시행일이 아님'),
    effectiveTo: isoDateSchema
      .nullable()
      .describe(
        '이 날부터 다음 판으로 대체됨. effectiveFrom과 같으면 그 개정은 먼저 시행된 다음 판의 글에 들어 있음',
      ),
    promulgatedOn: isoDateSchema.nullable().describe('공포일'),
    promulgationNumber: z.string().nullable().describe('공포번호'),
    digest: z.boolean().describe('체험용 요약본이면 true'),
    sourceUrl: z.string().nullable(),
  })
  .meta({ id: 'LawEdition' });

const law = { title: z.string().describe('법령명'), type: z.string().describe('법령구분') };

export const lawListSchema = z
  .object({
    release,
    asOf,
    laws: z.array(z.object({ ...law, editions: z.array(lawEditionSchema).describe('새 판부터') })),
  })
  .meta({ id: 'LawList' });

const contentsEntrySchema = z
  .object({
    number,
    label,
    title,
    headings: z.array(z.string()).describe('편·장·절'),
    deleted: z.boolean(),
    inForce,
    effectiveFrom: began,
    effectiveTo: ended,
  })
  .meta({ id: 'LawContentsEntry' });

export const lawContentsSchema = z
  .object({
    release,
    asOf,
    law: z.object(law),
    edition: lawEditionSchema,
    notices: z.array(z.string()).describe('읽는 사람이 알아야 할 것'),
    articles: z.array(contentsEntrySchema),
  })
  .meta({ id: 'LawContents' });

const subitemSchema = z.object({ number: z.string().describe('목'), text: z.string() });
const itemSchema = z.object({
  number: z.string().describe('호'),
  text: z.string().describe('목을 뺀 글'),
  inForce,
  subitems: z.array(subitemSchema),
});
const paragraphSchema = z
  .object({
    number: z.number().int().nullable().describe('항. 항이 나뉘지 않은 조는 null'),
    text: z.string().describe('호를 뺀 글'),
    span: spanSchema.describe('조의 글(text) 안의 위치. 호와 목까지'),
    inForce: inForce.describe('항의 첫머리가 기준일에 시행 중이면 true. 호는 호마다'),
    items: z.array(itemSchema),
  })
  .meta({ id: 'LawParagraph' });

const place = { law: z.string(), article: number, label, title };

const outgoingSchema = z
  .object({
    law: z.string(),
    article: number.nullable().describe('null이면 법령 전체'),
    paragraph,
    item,
    subitem: z.string().nullable().describe('목'),
    title,
    quote,
    span: spanSchema.describe('조의 글(text) 안의 위치'),
    found: z.boolean().describe('가리키는 곳이 색인에 있으면 true'),
  })
  .meta({ id: 'LawReference' });

const incomingSchema = z
  .object({ ...place, from: paragraph.describe('인용한 항'), paragraph, item, quote })
  .meta({ id: 'LawIncomingReference' });

const annexNameSchema = z.object({
  law: z.string(),
  name: z.string().describe('별표 1의2'),
  title: z.string().nullable().describe('별표의 제목. 색인에 없으면 null'),
});
const leadsTo = z.array(annexNameSchema).describe('그 기준이 담긴 별표. 글은 조문의 annexes에');

const annexSchema = annexNameSchema
  .extend({
    documentId: z.string().nullable().describe('별표가 있는 판. 색인에 없는 법령이면 null'),
    text: z.string().nullable().describe('별표의 글, 4,000자까지. 색인에 글이 없으면 null'),
    complete: z.boolean().describe('text가 별표의 글 전부이면 true'),
    passageIds: z.array(z.uuid()),
  })
  .meta({ id: 'LawAnnex' });

const delegationSchema = z
  .object({
    instrument: z.string().describe('대통령령, 보건복지부령, 총리령 …'),
    paragraph,
    item,
    span: spanSchema.describe('조의 글(text) 안의 위치'),
    exact: z.boolean().describe('바로 그 항·호를 든 조문이면 true, 같은 조의 다른 곳만 들면 false'),
    articles: z.array(incomingSchema).describe('위임받은 조문. 위임하는 말을 되풀이한 것부터'),
    annexes: leadsTo,
  })
  .meta({ id: 'LawDelegation' });

const parentSchema = z
  .object({
    ...place,
    paragraph,
    item,
    quote,
    delegates: z.boolean().describe('그곳이 이 법령에 위임하면 true'),
  })
  .meta({ id: 'LawParentArticle' });

const penaltySchema = z
  .object({
    kind: z.enum(['criminal', 'fine', 'administrative']),
    kindName: z.enum(['벌칙', '과태료', '행정처분']),
    article: number,
    label: z.string().describe('제88조제1호'),
    title,
    paragraph: paragraph.describe('벌하는 항'),
    item: item.describe('벌하는 호'),
    target: z.object({ paragraph, item }).describe('어긴 때에 벌하는 항과 호. null이면 조 전체'),
    inForce: z.boolean().describe('벌하는 조문이 기준일에 시행 중이면 true'),
    sanction: z.string().describe('형이나 금액, 처분이 적힌 글'),
    offence: z.string().describe('위반행위가 적힌 글'),
    annexes: leadsTo,
  })
  .meta({ id: 'LawPenalty' });

const versionSchema = z
  .object({
    change: z
      .enum(['first', 'added', 'changed', 'deleted', 'removed'])
      .describe('deleted는 "삭제"만 남은 것, removed는 판에 없는 것'),
    effectiveFrom: began,
    effectiveTo: ended,
    edition: lawEditionSchema,
  })
  .meta({ id: 'LawArticleVersion' });

export const lawArticleSchema = z
  .object({
    release,
    asOf,
    law: z.object(law),
    edition: lawEditionSchema,
    number,
    label,
    title,
    headings: z.array(z.string()).describe('편·장·절'),
    text: z.string(),
    paragraphs: z.array(paragraphSchema),
    passageIds: z.array(z.uuid()),
    deleted: z.boolean(),
    inForce,
    effectiveFrom: began,
    effectiveTo: ended,
    notices: z.array(z.string()).describe('읽는 사람이 알아야 할 것'),
    history: z
      .array(versionSchema)
      .describe('글이 바뀐 판. 새 판부터. first는 색인에 있는 가장 이른 판'),
    references: z.array(outgoingSchema).describe('이 조가 인용한 곳'),
    referredBy: z.array(incomingSchema).describe('이 조를 인용한 곳'),
    referredByTotal: z.number().int().describe('이 조를 인용한 곳의 수. referredBy는 200곳까지'),
    delegations: z.array(delegationSchema),
    parents: z.array(parentSchema).describe('이 조에 위임한 상위 법령의 조문'),
    penalties: z.array(penaltySchema).describe('이 조를 어긴 때의 벌칙·과태료·행정처분'),
    jointPenalty: z
      .object({ article: number, label, title })
      .nullable()
      .describe('사업주도 함께 벌하는 양벌규정'),
    annexes: z.array(annexSchema).describe('이 조가 말하는 별표와, 위임과 벌칙이 이르는 별표'),
  })
  .meta({ id: 'LawArticle' });
export type LawArticle = z.infer<typeof lawArticleSchema>;

const sideSchema = z.object({
  date: isoDateSchema,
  edition: lawEditionSchema,
  exists: z.boolean().describe('그 날 이 조가 있으면 true. 신설되어 아직 시행되지 않은 조는 false'),
  inForce: inForce.describe('그 날 시행 중인 글을 견주었으면 true'),
  title,
});

export const lawDiffSchema = z
  .object({
    release,
    law: z.object(law),
    number,
    label,
    from: sideSchema,
    to: sideSchema,
    changed: z.boolean(),
    notices: z.array(z.string()).describe('읽는 사람이 알아야 할 것'),
    paragraphs: z.array(
      z
        .object({
          change: z.enum(['same', 'added', 'removed', 'changed', 'renumbered']),
          from: z.number().int().nullable().describe('앞 판의 항'),
          to: z.number().int().nullable().describe('뒤 판의 항'),
          parts: z.array(
            z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }),
          ),
        })
        .meta({ id: 'LawParagraphChange' }),
    ),
  })
  .meta({ id: 'LawDiff' });
