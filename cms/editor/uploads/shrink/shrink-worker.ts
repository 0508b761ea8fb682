import { shrinkPhoto } from './shrink-photo.ts'

/** Shrinks the photos that it is sent, each with its number, beside the page: twelve of 5 MB must not freeze a phone. */
addEventListener('message', ({ data }: MessageEvent<{ turn: number; file: Blob }>) => {
  shrinkPhoto(data.file).then(
    (shrunk) => postMessage({ turn: data.turn, shrunk }),
    () => postMessage({ turn: data.turn }),
  )
})
