/** What people call somebody whom they know by surname and trade: 翁老师, 柯医生, 何师傅. */
import { surnameOf } from '../../library/people/surname.ts'

/** What is said behind a surname, by what stands in a role; the first that fits. A chair has a name of its own: 楼长. */
const forms: readonly (readonly [role: RegExp, called: string])[] = [
  [/教师|老师|讲师|辅导员/, '老师'],
  [/医生|医师|村医|药师|护士/, '医生'],
  [/书记/, '书记'],
  [/主任/, '主任'],
  [/记账员|会计/, '会计'],
  [/律师/, '律师'],
  [/交警|民警|警察/, '警官'],
  [/师傅|电工|焊工|木匠|石匠|篾匠|渡工|养路工|司机|技术员|农技员|机手|坊主|掌柜|厨师/, '师傅'],
]

const CHAIR = /\p{Script=Han}长(?=$|[、，\s])/u

/** The ways in which people address somebody of this name and role; none where the role has no such form. */
export const formsOfAddress = (name: string, role = ''): string[] => {
  const chair = CHAIR.exec(role)?.[0]
  const called = forms.filter(([trade]) => trade.test(role)).map(([, form]) => form)
  return [...(chair === undefined ? [] : [chair]), ...called].map((form) => surnameOf(name) + form)
}
