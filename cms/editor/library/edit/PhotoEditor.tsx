import { useState } from 'react'
import type { AnswerOf } from '../../../protocol/actions.ts'
import { ask } from '../../gateway-client.ts'
import { EditedPhoto } from './EditedPhoto.tsx'
import type { Edit } from './areas.ts'
import { faceAt, turnedEdit } from './areas.ts'
import { Stage } from './Stage.tsx'
import type { EditSteps } from './use-edit.ts'
import { useEdit } from './use-edit.ts'

interface PhotoEditorProps {
  address: string
  /** There is a new photo, or it stands somewhere now. */
  onChange: () => void
  onClose: () => void
}

/** Cuts and turns a photo and hides faces on it; what comes out is a new photo, which may take the old one's place. */
export const PhotoEditor = ({ address, onChange, onClose }: PhotoEditorProps) => {
  const steps = useEdit()
  const { made, state, keep, back } = useKeeping(address, steps.edit, onChange)
  if (made) {
    return <EditedPhoto {...{ made, onChange, onClose }} from={address} onBack={back} />
  }
  return (
    <div className="ck-editing">
      <Tools steps={steps} />
      <p className="ck-hint">点照片上的人脸就能打码；拖动框来移动，拖右下角来改大小。</p>
      <Stage {...{ address, steps }} />
      {state.problem !== undefined && <p role="alert">{state.problem}</p>}
      <p className="ck-deeds">
        <button type="button" className="ck-main" disabled={!steps.isTouched || state.isBusy} onClick={keep}>
          {state.isBusy ? '正在存……' : '存成新照片'}
        </button>
        <button type="button" onClick={onClose}>
          不改了
        </button>
      </p>
    </div>
  )
}

const useKeeping = (address: string, edit: Edit, onChange: () => void) => {
  const [made, setMade] = useState<AnswerOf<'editPhoto'>>()
  const [state, setState] = useState<{ problem?: string; isBusy: boolean }>({ isBusy: false })
  const keep = () => {
    setState({ isBusy: true })
    ask('editPhoto', { address, ...edit }).then(
      (answer) => {
        setState({ isBusy: false })
        setMade(answer)
        onChange()
      },
      (error: Error) => setState({ isBusy: false, problem: error.message }),
    )
  }
  return { made, state, keep, back: () => setMade(undefined) }
}

/** What a cut begins with: a little of each edge. */
const FIRST_CROP = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 }
const MIDDLE = 0.5

const Tools = ({ steps: { edit, step, undo, canUndo } }: { steps: EditSteps }) => {
  const hide = (shape: Edit['blur'][number]['shape']) =>
    step({ ...edit, blur: [...edit.blur, { ...faceAt(MIDDLE, MIDDLE, 1), shape }] })
  const tools: [label: string, onClick: () => void][] = [
    ['向左转', () => step(turnedEdit(turnedEdit(turnedEdit(edit))))],
    ['向右转', () => step(turnedEdit(edit))],
    ['圆形打码', () => hide('ellipse')],
    ['方形打码', () => hide('rectangle')],
  ]
  const toggleCrop = () => step({ ...edit, crop: edit.crop ? undefined : FIRST_CROP })
  return (
    <div className="ck-deeds" role="toolbar" aria-label="改照片">
      <button type="button" aria-pressed={edit.crop !== undefined} onClick={toggleCrop}>
        裁剪
      </button>
      {tools.map(([label, onClick]) => (
        <button key={label} type="button" onClick={onClick}>
          {label}
        </button>
      ))}
      <button type="button" disabled={!canUndo} onClick={undo}>
        撤销一步
      </button>
    </div>
  )
}
