/** The folder of what the detector loads by name. Browsers keep it for a year, so the version stands in it; the build compares. */
export const faceModelPlace = 'assets/face-model-3.3.6/'
