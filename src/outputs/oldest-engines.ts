/**
 * The oldest engines whose readers get the whole portal, as Vite names them: WeChat's and 360's of 2018 and an iPhone
 * that has stopped at iOS 12. Scripts and styles are translated for them; older ones still get every page's words.
 * One thing is missing on iPhones before iOS 14: photos are WebP alone, and their words stand in their place.
 */
export const oldestEngines = ['chrome69', 'safari12']
