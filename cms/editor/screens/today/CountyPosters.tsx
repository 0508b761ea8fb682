import { postersOfCounty } from '../../../../src/model/posters/posters-of.ts'
import { PosterPdf } from '../../preview/PosterPdf.tsx'
import { optionsOf } from '../../site-facts.ts'

/** The posters that hang in no form: timetables, menus, slips and rolls of the whole county. @param day today in Beijing */
export const CountyPosters = ({ day }: { day: string }) => (
  <details className="ck-others">
    <summary>打印全县的海报：课表、菜单、光荣榜、宣传栏</summary>
    <PosterPdf posters={postersOfCounty(day, optionsOf('honourLevels'))} />
  </details>
)
