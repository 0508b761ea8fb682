import { useState } from 'react'
import type { FieldOfUploads } from '../uploads/use-uploads.ts'
import { useUploads } from '../uploads/use-uploads.ts'

/** What a field of the form does with chosen files: they travel one after the other, and what cannot be sent is told. */
export const useIntake = (field: FieldOfUploads) => {
  const { travelling, ...uploads } = useUploads(field)
  const [told, setTold] = useState<string>()
  const dismiss = () => setTold(undefined)
  return { ...uploads, tell: setTold, told, dismiss, uploading: travelling }
}
