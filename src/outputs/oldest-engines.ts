/**
 * The oldest engines whose readers get the whole portal, as Vite names them: WeChat's and 360's of 2018 and an iPhone
 * that has stopped at iOS 12. Scripts and styles are translated for them; older ones still get every page's words.
 */
export const oldestEngines = ['chrome69', 'safari12']
