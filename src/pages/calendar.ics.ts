import { eventCalendar } from '../library/events/ical.ts'

export const GET = async () =>
  new Response(await eventCalendar(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
