import { countyCalendar } from '../library/events/calendar-files.ts'
import { siteSettings } from '../library/site/site.ts'
import { calendarResponse } from '../outputs/calendar-file/calendar-response.ts'

export const GET = () => calendarResponse(countyCalendar(siteSettings().portalName))
