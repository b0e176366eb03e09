// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/valid.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace typeschema_test {

namespace model = typeschema::model;

/// A history of migrations that nobody has written down: made at run time by what makes those of a chain while it is
/// compiled. Its size is fixed, so steps that do nothing follow the ones that were given.
class drawn_history {
public:
    static constexpr std::uint32_t migrations = 32;
    static constexpr std::uint32_t steps = 128;

    explicit drawn_history(const std::vector<const model::migration*>& given) : given_(given.size()), all_(given) {
        pad();
        resolved_ = std::make_unique<const typeschema::chain_detail::resolved<room>>(settings, all_.data());
        model::history h{settings.chain, settings.home,          &settings.convention,      all_.data(),
                         migrations,     resolved_->first_steps, resolved_->view(settings), nullptr};
        collect(resolved_->found);
        for (std::uint32_t g = 0; g < resolved_->segment_count; ++g) {
            const std::uint32_t object = resolved_->segment_objects[g];
            if (g == h.names.objects[object].first_segment)
                segments_.push_back(std::make_unique<const segment>(h.names, settings.convention, object, g,
                                                                    typeschema::chain_detail::no_segment));
            else
                segments_.push_back(
                    std::make_unique<const segment>(h.names, settings.convention, object, g, *segments_.back()));
            records_.push_back(segments_.back()->view());
            collect(segments_.back()->found);
        }
        records_.push_back({});
        h.segments = records_.data();
        history_ = h;
        if (!found_.empty())
            return;  // as while compiling: rules that look beyond a table need tables that are sound
        for (std::uint32_t first = 0; first < steps; first += 64)
            collect(typeschema::check_detail::check_steps(h, first, first + 64, 0));
        collect(typeschema::check_detail::check_relation_names<1024, 1024>(h, resolved_->segment_objects,
                                                                           resolved_->segment_count));
    }
    drawn_history(const drawn_history&) = delete;

    const model::history& history() const { return history_; }
    std::size_t given() const { return given_; }
    const std::vector<model::finding>& found() const { return found_; }

private:
    static constexpr typeschema::chain_detail::chain_settings settings = typeschema::settings<"drawn">::value;
    static constexpr typeschema::chain_detail::counts room{.migrations = migrations,
                                                           .steps = steps,
                                                           .objects = steps,
                                                           .names = steps + migrations,
                                                           .references = 8 * steps,
                                                           .buckets = 256};
    using segment = typeschema::chain_detail::segment_data<typeschema::chain_detail::segment_room{96, 160, 640}>;

    void pad() {
        std::uint32_t used = 0;
        for (const model::migration* m : all_)
            used += m->steps.size;
        nothing_.resize(steps - used);
        for (model::step& s : nothing_) {
            s.object = model::name("select 1");
            s.using_text = model::name("select 1");
        }
        for (std::size_t i = given_; i < migrations; ++i) {
            ids_.push_back("pad_" + std::to_string(i));
            model::migration& m = pads_.emplace_back();
            m.id = model::name(ids_.back());
            m.has_parent = i != 0;
            m.parent = i == 0 ? model::name() : all_.back()->id;
            if (i + 1 == migrations)
                m.steps = {nothing_.data(), static_cast<std::uint32_t>(nothing_.size())};
            all_.push_back(&m);
        }
    }
    void collect(const model::findings& found) { found_.insert(found_.end(), found.items, found.items + found.size); }

    std::size_t given_;
    std::vector<const model::migration*> all_;
    std::vector<model::step> nothing_;
    std::deque<std::string> ids_;
    std::deque<model::migration> pads_;
    std::unique_ptr<const typeschema::chain_detail::resolved<room>> resolved_;
    std::vector<std::unique_ptr<const segment>> segments_;
    std::vector<model::table_records> records_;
    model::history history_;
    std::vector<model::finding> found_;
};

}  // namespace typeschema_test
