/**
 * How photos are drawn, as the name of the folder that they are kept in: whoever changes it gets new ones, and a photo
 * that was drawn another way is never taken for one of them.
 */
export const PHOTO_RECIPE = 'webp-78-avif-50-1'
