import type { SiteSettings } from '../../src/model/site.ts'
import { SITE_LABEL, siteFields } from '../../src/model/site.ts'
import type { Finding } from './finding.ts'

/** What the foot of every page must say, by profile; the portal never makes one of these up. */
const wantedAtFoot: Readonly<Record<string, readonly (keyof SiteSettings & keyof typeof siteFields)[]>> = {
  none: ['icp'],
  party: ['phone', 'icp', 'policeRecord', 'officialMark'],
  gov: ['phone', 'icp', 'policeRecord', 'officialMark', 'siteIdCode', 'faultReport'],
}

/** Facts at the foot of the page that the county has not filled in: said, since only the county knows whether it has them. */
export const footFindings = (settings: SiteSettings): Finding[] =>
  (wantedAtFoot[settings.profile ?? 'none'] ?? [])
    .filter((name) => settings[name] === undefined)
    .map((name) => ({
      mustMend: false,
      where: `${SITE_LABEL}，“${siteFields[name].label}”`,
      what: '没有填，页脚就没有这一项。',
      fix: '有的话请填上；没有就留空，不要编造。',
    }))
