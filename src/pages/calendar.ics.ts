import { eventCalendar } from '../library/ical.ts'

export const GET = async () =>
  new Response(await eventCalendar(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
