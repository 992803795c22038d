// simdjson On-Demand over a whole session in one pass: members go into slots as they come, the event is dispatched at its end. Lengths are those of the
// raw tokens, so nothing is unescaped. Errors end the pass and are told apart from checksums by the result.
#include <simdjson.h>

#include <cstdint>
#include <string_view>

namespace od = simdjson::ondemand;

namespace {

enum kind : int { thinking_delta, text_delta, thinking, text, user_input, tool_call, tool_result, stop, unknown = -1 };

struct slots {
    int kind = unknown;
    uint64_t content = 0, call_id = 0, name = 0, value = 0, input_tokens = 0, output_tokens = 0;
};

inline std::string_view trimmed(std::string_view token) {
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    return token;
}

// The token between its quotes; only strings are asked for.
inline std::string_view text_of(od::value &value) {
    std::string_view token = trimmed(value.raw_json_token());
    return token.size() < 2 ? std::string_view() : token.substr(1, token.size() - 2);
}

inline uint64_t raw_length(od::value &value) {
    switch (value.type()) {
    case od::json_type::object:
        return trimmed(value.get_object().value().raw_json()).size();
    case od::json_type::array:
        return trimmed(value.get_array().value().raw_json()).size();
    default:
        return trimmed(value.raw_json_token()).size();
    }
}

inline int find_kind(std::string_view tag) {
    switch (tag.size()) {
    case 4:
        return tag == "text" ? text : tag == "stop" ? stop : unknown;
    case 8:
        return tag == "thinking" ? thinking : unknown;
    case 9:
        return tag == "tool_call" ? tool_call : unknown;
    case 10:
        return tag == "text_delta" ? text_delta : tag == "user_input" ? user_input : unknown;
    case 11:
        return tag == "tool_result" ? tool_result : unknown;
    case 14:
        return tag == "thinking_delta" ? thinking_delta : unknown;
    default:
        return unknown;
    }
}

inline void read_usage(od::value &value, slots &s) {
    for (auto field : value.get_object()) {
        od::raw_json_string name = field.key().value();
        od::value tokens = field.value().value();
        if (name == "total_input_tokens")
            s.input_tokens = tokens.is_null() ? 0 : static_cast<uint64_t>(tokens.get_int64().value());
        else if (name == "total_output_tokens")
            s.output_tokens = tokens.is_null() ? 0 : static_cast<uint64_t>(tokens.get_int64().value());
    }
}

inline void read_member(od::raw_json_string name, od::value &value, slots &s) {
    if (name == "content")
        s.content = text_of(value).size();
    else if (name == "type")
        s.kind = find_kind(text_of(value));
    else if (name == "call_id")
        s.call_id = text_of(value).size();
    else if (name == "name")
        s.name = text_of(value).size();
    else if (name == "arguments" || name == "result")
        s.value = raw_length(value);
    else if (name == "usage")
        read_usage(value, s);
}

inline uint64_t fold(const slots &s) {
    uint64_t sum = 19 * static_cast<uint64_t>(s.kind + 1);
    switch (s.kind) {
    case unknown:
        return 0;
    case tool_call:
        return sum + 3 * s.call_id + 5 * s.name + 7 * s.value;
    case tool_result:
        return sum + 3 * s.call_id + 5 * s.name + 11 * s.value;
    case stop:
        return sum + 13 * s.input_tokens + 17 * s.output_tokens;
    default:
        return sum + s.content;
    }
}

uint64_t fold_events(od::array events) {
    uint64_t sum = 0;
    for (auto event : events) {
        slots s;
        for (auto field : event.get_object()) {
            od::raw_json_string name = field.key().value();
            od::value value = field.value().value();
            read_member(name, value, s);
        }
        sum += fold(s);
    }
    return sum;
}

}  // namespace

// Returns 0 and the checksum, or simdjson's error code. The capacity must exceed the length by SIMDJSON_PADDING.
extern "C" int eventunion_simdjson_fold(const uint8_t *json, size_t length, size_t capacity, uint64_t *checksum) {
    // The parser keeps its memory from one document to the next, as simdjson's documentation advises.
    static thread_local od::parser parser;
    try {
        od::document document = parser.iterate(json, length, capacity).value();
        *checksum = 0;
        for (auto field : document.get_object()) {
            od::raw_json_string name = field.key().value();
            if (name == "events")
                *checksum += fold_events(field.value().value().get_array().value());
        }
        return 0;
    } catch (const simdjson::simdjson_error &error) {
        return static_cast<int>(error.error());
    }
}

extern "C" size_t eventunion_simdjson_padding() { return simdjson::SIMDJSON_PADDING; }

extern "C" const char *eventunion_simdjson_version() { return SIMDJSON_STRINGIFY(SIMDJSON_VERSION); }

extern "C" const char *eventunion_simdjson_implementation() {
    // What the walker was compiled for, and what the library chose for its first stage on this processor.
    static const std::string name = SIMDJSON_STRINGIFY(SIMDJSON_BUILTIN_IMPLEMENTATION) + std::string(" walker, ") + simdjson::get_active_implementation()->name() + " first stage";
    return name.c_str();
}
