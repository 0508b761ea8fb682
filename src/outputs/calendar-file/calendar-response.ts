import type { CalendarFile } from '../../library/events/calendar-files.ts'
import { eventCalendar } from './event-calendar.ts'

/** A calendar as a route answers it. */
export const calendarResponse = (file: CalendarFile): Response =>
  new Response(eventCalendar(file), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
