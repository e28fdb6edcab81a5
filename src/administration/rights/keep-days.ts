/**
 * How long there is for a request to be forgotten: time to take it back, for admins to look at it, and no less than what an appeal against a
 * decision may take. The law of most places gives a month.
 */
export const erasureDays = 30
