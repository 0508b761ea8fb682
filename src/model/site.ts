import type { z } from 'zod'
import type { Fields } from './fields/field.ts'
import { choice, image, phone, text, url } from './fields/field.ts'
import { fieldsSchema } from './fields/schema-of.ts'
import type { ValuesOf } from './fields/values.ts'

/** What editors call the portal's settings. */
export const SITE_LABEL = '门户设置'

/** One file, `content/site.yml`, for the whole portal. */
export const siteFields = {
  portalName: text({
    label: '门户名称',
    hint: '网站的名字，例如“青禾新时代文明实践”。',
    required: true,
    max: 20,
  }),
  county: text({ label: '县名', hint: '例如“青禾县”。', required: true, max: 12 }),
  organisation: text({ label: '主办单位', hint: '页脚显示的单位全称。', required: true, max: 40 }),
  slogan: text({ label: '一句话介绍', hint: '首页标题下面的一句话。', max: 40 }),
  address: text({ label: '地址', hint: '主办单位地址。', max: 60 }),
  phone: phone({ label: '咨询电话', hint: '页脚和“怎样点单”里显示的办公电话。' }),
  baseUrl: url({
    label: '网站网址',
    hint: '例如 https://example.com，转发链接和二维码用它。',
    required: true,
    isWhole: true,
  }),
  profile: choice({
    label: '合规类型',
    hint: '一般单位、党群机关还是政府网站，决定页脚和页面信息。',
    options: [
      { id: 'none', label: '一般' },
      { id: 'party', label: '党群机关' },
      { id: 'gov', label: '政府网站' },
    ],
  }),
  icp: text({ label: 'ICP备案号', hint: '没有就留空，不要编造。', max: 40 }),
  policeRecord: text({ label: '公安备案号', hint: '没有就留空，不要编造。', max: 40 }),
  siteIdCode: text({ label: '网站标识码', hint: '政府网站才有；没有就留空。', max: 20 }),
  officialMark: url({
    label: '党政机关标识网址',
    hint: '申领到的“党政机关网站标识”链接，页脚会放；没有就留空。',
  }),
  faultReport: url({
    label: '网站找错网址',
    hint: '“我为政府网站找错”的链接，页脚会放；没有就留空。',
  }),
  orderPlatform: url({ label: '点单平台', hint: '省、市或县点单平台的网址；没有就留空。' }),
  themeColour: text({
    label: '地址栏颜色',
    hint: '手机浏览器地址栏的颜色，写在设置文件里；留空由浏览器决定。网页的配色不在这里改。',
    max: 7,
    hidden: true,
  }),
  logo: image({ label: '标志', hint: '网站标志；留空用县名印章。' }),
} as const satisfies Fields

/** The portal's settings after parsing. */
export type SiteSettings = ValuesOf<typeof siteFields>

/** Reads a parsed `site.yml`. */
export const siteSchema = fieldsSchema(siteFields) as z.ZodType<SiteSettings>
