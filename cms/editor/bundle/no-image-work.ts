/**
 * Stands in for Decap's picture conversion in the browser: photos are treated once, by the gateway at intake,
 * and the converter would bring 760 KB of WebAssembly that the security policy forbids to run.
 */
export const getMediaProcessingConfig = () => undefined
export const shouldTransformImage = () => false
export const getMediaProcessingFileName = (fileName: string) => fileName
export const transformImage = async (file: File, path: string) => [{ file, path }]
