/** The days of the week as a form offers them; their ids are JavaScript's numbers. */
export const weekdayOptions = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'].map(
  (label, index) => ({ id: String(index), label }),
)
