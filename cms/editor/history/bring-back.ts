import type { DocumentRef } from '../comparing/fields-of.ts'
import { valuesOf } from '../files/values-of.ts'
import { fillForm, valuesInForm } from '../merging/open-form.ts'
import { closeHistory } from '../notifications/shown.ts'
import { showNoticeOfText } from '../notifications/when-text-is-left.ts'
import { stepWords } from '../words/steps.ts'

/** Puts an old text into the open form, where it can be looked at, saved, or taken out again; nothing of it is saved yet. */
export const bringBack = (document: DocumentRef, raw: string, label: string): void => {
  const old = valuesOf(document, raw)
  if (!old) {
    showNoticeOfText(`“${label}”这一版读不出来，没有放进表单。`)
    return
  }
  const before = valuesInForm()
  closeHistory()
  fillForm(old)
  const text = `“${label}”这一版已经放进表单，还没有保存。要用它就按“${stepWords.save}”。`
  showNoticeOfText(text, { label: '撤销找回', onClick: () => fillForm(before) })
}
