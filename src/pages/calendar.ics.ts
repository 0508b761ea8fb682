import { eventCalendar } from '../outputs/calendar-file/event-calendar.ts'

export const GET = () =>
  new Response(eventCalendar(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
