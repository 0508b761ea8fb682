import { useEffect, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { sizeInName } from '../../../../src/model/media.ts'
import { thumbnailOf } from '../../media-upload.ts'
import { AreaBox } from './AreaBox.tsx'
import type { Area } from '../../../protocol/library.ts'
import type { Edit } from './areas.ts'
import { faceAt } from './areas.ts'
import { drawEdit } from './draw-edit.ts'
import type { EditSteps } from './use-edit.ts'

const SHOWN_WIDTH_IN_PX = 1200

/** The photo as it will come out, with the frames that are being laid on it; a touch beside them hides a face there. */
export const Stage = ({ address, steps }: { address: string; steps: EditSteps }) => {
  const { edit, step, drag } = steps
  const canvas = useRef<HTMLCanvasElement>(null)
  const photo = useLoaded(thumbnailOf(address, SHOWN_WIDTH_IN_PX))
  useEffect(() => {
    if (canvas.current && photo) drawEdit(canvas.current, photo, edit)
  }, [photo, edit])
  // The photo's room is kept from the beginning: nothing moves when it comes.
  const [room] = useState(() => sizeInName(address))
  const hideAt = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const face = faceAt((clientX - left) / width, (clientY - top) / height, width / height)
    step({ ...edit, blur: [...edit.blur, { ...face, shape: 'ellipse' }] })
  }
  return (
    <div className="ck-stage">
      <canvas ref={canvas} {...room} aria-label="照片现在的样子" role="img" onPointerUp={hideAt} />
      {photo && edit.crop && <CropFrame {...{ edit, step, drag }} crop={edit.crop} />}
      {photo && edit.blur.map((area, at) => <BlurFrame key={at} {...{ edit, step, drag, area, at }} />)}
    </div>
  )
}

type Steps = Pick<EditSteps, 'edit' | 'step' | 'drag'>

const CropFrame = ({ edit, step, drag, crop }: Steps & { crop: Area }) => (
  <AreaBox
    area={crop}
    label="裁剪框：方向键移动，按住 Shift 再按方向键改大小"
    className="ck-crop"
    onStep={(next) => step({ ...edit, crop: next })}
    onDrag={(next) => drag({ ...edit, crop: next })}
    onRemove={() => step({ ...edit, crop: undefined })}
  />
)

const BlurFrame = ({ edit, step, drag, area, at }: Steps & { area: Edit['blur'][number]; at: number }) => {
  const withArea = (next: typeof area) => ({ ...edit, blur: edit.blur.with(at, next) })
  return (
    <AreaBox
      area={area}
      label={`第 ${at + 1} 处打码：方向键移动，按住 Shift 再按方向键改大小，Delete 键去掉`}
      className={`ck-blur ck-${area.shape}`}
      onStep={(next) => step(withArea(next))}
      onDrag={(next) => drag(withArea(next))}
      onRemove={() => step({ ...edit, blur: edit.blur.toSpliced(at, 1) })}
    />
  )
}

const useLoaded = (address: string): HTMLImageElement | undefined => {
  const [photo, setPhoto] = useState<HTMLImageElement>()
  useEffect(() => {
    const image = new Image()
    image.onload = () => setPhoto(image)
    image.src = address
    return () => {
      image.onload = null
    }
  }, [address])
  return photo
}
