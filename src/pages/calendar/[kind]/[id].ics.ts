import type { APIRoute } from 'astro'
import { calendarFile } from '../../../library/events/calendar-files.ts'
import { notFound } from '../../../library/rendering/not-found.ts'
import { calendarResponse } from '../../../outputs/calendar-file/calendar-response.ts'

/** What a phone subscribes to: the events of a station or a category, or one event. */
export const GET: APIRoute = ({ params: { kind = '', id = '' } }) => {
  const file = calendarFile(kind, id)
  return file ? calendarResponse(file) : notFound()
}
