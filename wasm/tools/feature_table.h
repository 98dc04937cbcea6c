// What the tables that linear models are trained on have in common: the names of the features first, then a line of JSON a request.
#pragma once

#include <iostream>
#include <span>
#include <string>
#include <string_view>

#include "json/json_reader.h"
#include "render/json_writer.h"

/// "features": […]
inline void write_features(nutgraf::render::JsonWriter& out, std::span<const double> features) {
  out.key("features");
  out.begin_array();
  for (const double value : features) out.value(value);
  out.end_array();
}

/// From standard input to standard output; `row` gives a request's line. What is no JSON is passed over.
template <class Row>
void write_table(std::span<const std::string_view> names, Row&& row) {
  std::ios::sync_with_stdio(false);
  nutgraf::render::JsonWriter head;
  head.begin_array();
  for (const std::string_view name : names) head.value(name);
  head.end_array();
  std::cout << head.take() << '\n';
  for (std::string line; std::getline(std::cin, line);) {
    if (const auto request = nutgraf::json::parse(line)) std::cout << row(*request) << '\n';
  }
}
