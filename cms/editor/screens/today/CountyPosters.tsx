import { postersOfCounty, type CountyMatters } from '../../../../src/model/posters/posters-of.ts'
import { PosterPdfs } from '../../preview/PosterPdf.tsx'

/** The posters that hang in no form: timetables, menus, slips, rolls and boards of the whole county. */
export const CountyPosters = (matters: CountyMatters) => (
  <details className="ck-others">
    <summary>打印全县的海报：课表、菜单、光荣榜、宣传栏</summary>
    <PosterPdfs posters={postersOfCounty(matters)} />
  </details>
)
