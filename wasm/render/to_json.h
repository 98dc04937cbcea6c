// An Analysis as members of a JSON object, for to_json() and for answers that hold more than the Analysis.
#pragma once

#include "nutgraf/nutgraf.h"
#include "render/json_writer.h"

namespace nutgraf::render {

/// 100000 rather than 100000.0: whole values are written as whole numbers.
void write_number(JsonWriter& out, double value);

/// The members of the contract's answer: article, removed, facts, and what the options add.
void write_analysis(JsonWriter& out, const Analysis& analysis, const JsonOptions& options);

}  // namespace nutgraf::render
