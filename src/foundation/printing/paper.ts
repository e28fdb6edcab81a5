/** What people print on: Letter in North America, A4 elsewhere. */
export const papers = { letter: { name: 'LETTER', width: 612, height: 792 }, a4: { name: 'A4', width: 595.28, height: 841.89 } } as const
export type Paper = keyof typeof papers

/** Where Letter lies in the printers of America: the rest of its zones, and of the world, print on A4. */
const letterZones =
  /^(?:US\/|Canada\/|Pacific\/(?:Honolulu|Guam|Pago_Pago|Saipan)|America\/(?!Argentina|Sao_Paulo|Montevideo|Asuncion|Lima|La_Paz|Guayaquil|Bahia|Fortaleza|Manaus|Recife|Belem|Buenos_Aires|Cordoba))/

/** The paper of an organization, by where its clocks are; another where one is asked for. */
export const paperOf = (asked: string | undefined, timeZone: string): Paper =>
  asked === 'a4' || asked === 'letter' ? asked : letterZones.test(timeZone) ? 'letter' : 'a4'
