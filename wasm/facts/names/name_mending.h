// What a few sure signs say of names that the model has found: titles and letters around people, companies and places that it took for people.
#pragma once

#include "facts/names/names.h"

namespace nutgraf {

void mend_names(const Words& words, std::vector<Name>& names);

}  // namespace nutgraf
