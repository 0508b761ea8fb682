import { eventCalendar } from '../outputs/calendar-file/event-calendar.ts'

export const GET = async () =>
  new Response(await eventCalendar(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
