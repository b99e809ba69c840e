import activityType from '@salesforce/label/c.Match_Search_Activity_Type';
import africa from '@salesforce/label/c.Match_Search_Africa';
import americas from '@salesforce/label/c.Match_Search_Americas';
import asia from '@salesforce/label/c.Match_Search_Asia';
import available from '@salesforce/label/c.Match_Search_Available';
import availableOn from '@salesforce/label/c.Match_Search_Available_On';
import box from '@salesforce/label/c.Match_Search_Box';
import boxHelp from '@salesforce/label/c.Match_Search_Box_Help';
import boxHint from '@salesforce/label/c.Match_Search_Box_Hint';
import chipAvailable from '@salesforce/label/c.Match_Search_Chip_Available';
import chipAvailableOn from '@salesforce/label/c.Match_Search_Chip_Available_On';
import chipFavorites from '@salesforce/label/c.Match_Search_Chip_Favorites';
import chips from '@salesforce/label/c.Match_Search_Chips';
import clear from '@salesforce/label/c.Match_Search_Clear';
import content from '@salesforce/label/c.Match_Search_Content';
import emptyFavoritesSentence from '@salesforce/label/c.Match_Search_Empty_Favorites_Sentence';
import emptyFavoritesTitle from '@salesforce/label/c.Match_Search_Empty_Favorites_Title';
import emptyPoolSentence from '@salesforce/label/c.Match_Search_Empty_Pool_Sentence';
import emptyPoolTitle from '@salesforce/label/c.Match_Search_Empty_Pool_Title';
import emptySentence from '@salesforce/label/c.Match_Search_Empty_Sentence';
import emptyTitle from '@salesforce/label/c.Match_Search_Empty_Title';
import europe from '@salesforce/label/c.Match_Search_Europe';
import favorite from '@salesforce/label/c.Match_Search_Favorite';
import favoriteFailed from '@salesforce/label/c.Match_Search_Favorite_Failed';
import favorites from '@salesforce/label/c.Match_Search_Favorites';
import fieldAccount from '@salesforce/label/c.Match_Search_Field_Account';
import fieldHeadline from '@salesforce/label/c.Match_Search_Field_Headline';
import fieldIndustry from '@salesforce/label/c.Match_Search_Field_Industry';
import fieldKeyPoints from '@salesforce/label/c.Match_Search_Field_Key_Points';
import fieldProducts from '@salesforce/label/c.Match_Search_Field_Products';
import fieldSummary from '@salesforce/label/c.Match_Search_Field_Summary';
import fieldUseCases from '@salesforce/label/c.Match_Search_Field_Use_Cases';
import filters from '@salesforce/label/c.Match_Search_Filters';
import filtersUsed from '@salesforce/label/c.Match_Search_Filters_Used';
import found from '@salesforce/label/c.Match_Search_Found';
import foundMany from '@salesforce/label/c.Match_Search_Found_Many';
import foundNone from '@salesforce/label/c.Match_Search_Found_None';
import foundOne from '@salesforce/label/c.Match_Search_Found_One';
import freeOn from '@salesforce/label/c.Match_Search_Free_On';
import industry from '@salesforce/label/c.Match_Search_Industry';
import language from '@salesforce/label/c.Match_Search_Language';
import list from '@salesforce/label/c.Match_Search_List';
import map from '@salesforce/label/c.Match_Search_Map';
import mapCaption from '@salesforce/label/c.Match_Search_Map_Caption';
import mapColumnCount from '@salesforce/label/c.Match_Search_Map_Column_Count';
import mapColumnRegion from '@salesforce/label/c.Match_Search_Map_Column_Region';
import mapHint from '@salesforce/label/c.Match_Search_Map_Hint';
import meant from '@salesforce/label/c.Match_Search_Meant';
import narrow from '@salesforce/label/c.Match_Search_Narrow';
import notNow from '@salesforce/label/c.Match_Search_Not_Now';
import oceania from '@salesforce/label/c.Match_Search_Oceania';
import option from '@salesforce/label/c.Match_Search_Option';
import optionsAll from '@salesforce/label/c.Match_Search_Options_All';
import optionsFewer from '@salesforce/label/c.Match_Search_Options_Fewer';
import persona from '@salesforce/label/c.Match_Search_Persona';
import product from '@salesforce/label/c.Match_Search_Product';
import proposed from '@salesforce/label/c.Match_Search_Proposed';
import region from '@salesforce/label/c.Match_Search_Region';
import remove from '@salesforce/label/c.Match_Search_Remove';
import removed from '@salesforce/label/c.Match_Search_Removed';
import removeFilter from '@salesforce/label/c.Match_Search_Remove_Filter';
import save from '@salesforce/label/c.Match_Search_Save';
import saved from '@salesforce/label/c.Match_Search_Saved';
import saveHint from '@salesforce/label/c.Match_Search_Save_Hint';
import searchAll from '@salesforce/label/c.Match_Search_Search_All';
import showMore from '@salesforce/label/c.Match_Search_Show_More';
import sizeBand from '@salesforce/label/c.Match_Search_Size_Band';
import title from '@salesforce/label/c.Match_Search_Title';
import undo from '@salesforce/label/c.Match_Search_Undo';
import useCase from '@salesforce/label/c.Match_Search_Use_Case';

export const words = {
  activityType,
  africa,
  americas,
  asia,
  available,
  availableOn,
  box,
  boxHelp,
  boxHint,
  chipAvailable,
  chipAvailableOn,
  chipFavorites,
  chips,
  clear,
  content,
  emptyFavoritesSentence,
  emptyFavoritesTitle,
  emptyPoolSentence,
  emptyPoolTitle,
  emptySentence,
  emptyTitle,
  europe,
  favorite,
  favoriteFailed,
  favorites,
  fieldAccount,
  fieldHeadline,
  fieldIndustry,
  fieldKeyPoints,
  fieldProducts,
  fieldSummary,
  fieldUseCases,
  filters,
  filtersUsed,
  found,
  foundMany,
  foundNone,
  foundOne,
  freeOn,
  industry,
  language,
  list,
  map,
  mapCaption,
  mapColumnCount,
  mapColumnRegion,
  mapHint,
  meant,
  narrow,
  notNow,
  oceania,
  option,
  optionsAll,
  optionsFewer,
  persona,
  product,
  proposed,
  region,
  remove,
  removed,
  removeFilter,
  save,
  saved,
  saveHint,
  searchAll,
  showMore,
  sizeBand,
  title,
  undo,
  useCase,
};
