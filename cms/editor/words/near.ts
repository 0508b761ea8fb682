/** Said where it is looked whether the same was told already, until something near is found. */
export const NEAR_HINT = '同一个站、同一天已经写过差不多的，会在这里提醒。'
